import { parentPort, workerData } from 'node:worker_threads';
import { openEmbedded } from './open-embedded';
import type { OpenStore } from './open-store';
import { StoreRefused } from './store-refused';
import type { Question, Told } from './store-thread';

const tell = (told: Told, given: ArrayBuffer[] = []): void => parentPort?.postMessage(told, given);

/** Thrown in the thread, so that the thread's starter hears of it. */
const throwAside = (error: unknown): void =>
  void setImmediate(() => {
    throw error;
  });

function serve(store: OpenStore): void {
  void store.ended.then((ending) => tell({ kind: 'ENDED', ending }));
  parentPort?.on('message', (question: Question) => {
    if (question === 'CLOSE') return void store.close().then(() => parentPort?.close(), throwAside);
    store.wire.exchange(question).then(
      (answer) => tell({ kind: 'ANSWERED', answer }, [answer.buffer]),
      // The caller has already been told that the database has ended.
      () => undefined,
    );
  });
  tell({ kind: 'OPEN' });
}

/** Runs the embedded database whose folder, or `memory://`, it was started with. */
openEmbedded(workerData as string).then(serve, (error: unknown) => {
  if (!(error instanceof StoreRefused)) return throwAside(error);
  const { folder, reason, wayBack } = error;
  tell({ kind: 'REFUSED', folder, reason, wayBack });
});
