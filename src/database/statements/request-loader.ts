import DataLoader from 'dataloader';

/**
 * A loader whose answers may go unread. A field that fails can take its whole list with it before anybody has begun to wait for
 * what a field beside it has asked for; Node ends a process when such a promise is rejected. Whoever does wait is told of the
 * fault as ever.
 */
export class RequestLoader<K, V, C = K> extends DataLoader<K, V, C> {
  override load(key: K): Promise<V> {
    const loaded = super.load(key);
    loaded.catch(() => undefined);
    return loaded;
  }
}
