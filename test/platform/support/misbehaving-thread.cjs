// A thread as workers are, that does what it is told: answer, loop for ever, take all memory, end, or throw.
const { parentPort } = require('node:worker_threads');

const taken = [];
const DEEDS = {
  answer: () => parentPort.postMessage('answered'),
  loop: () => {
    for (;;);
  },
  eat: () => {
    for (;;) taken.push(new Array(10_000).fill(Math.random()));
  },
  end: () => process.exit(0),
  throw: () => {
    throw new RangeError('thrown in the thread');
  },
};

parentPort.on('message', (deed) => DEEDS[deed]());
