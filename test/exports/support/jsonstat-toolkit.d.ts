/** What the tests use of the package, which has no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface Category {
    readonly label: string;
    readonly unit: { readonly label?: string; readonly decimals?: number } | null;
  }
  interface Dataset {
    readonly class: string;
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly n: number;
    readonly source: string;
    readonly note: readonly string[];
    readonly role: Readonly<Record<string, readonly string[]>>;
    Data(at: Readonly<Record<string, unknown>>): Cell;
    Dimension(id: string): { readonly id: readonly string[]; Category(code: unknown): Category };
  }
  export default function JSONstat(json: object): Dataset;
}
