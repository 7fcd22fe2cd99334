/** What the GraphiQL page uses of React, and GraphiQL's own types with it; nothing else here is written in React. */
declare module 'react' {
  export type ReactNode = unknown;
  export type FC<Props = object> = (props: Props) => ReactNode;
  export type ComponentPropsWithoutRef<Component> = Component extends (props: infer Props) => ReactNode ? Props : never;
  export function createElement<Props>(component: FC<Props>, props: Props): ReactNode;
}

declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(element: unknown): void };
}
