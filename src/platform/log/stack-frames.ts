/**
 * Where in the code an error arose, without its message: a database quotes the values of a row in the message, which
 * spans several lines if a value does.
 */
export function stackFrames({ stack = '', message }: Error): string[] {
  const start = message === '' ? 0 : stack.lastIndexOf(message) + message.length;
  return stack
    .slice(start)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
