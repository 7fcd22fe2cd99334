import DataLoader from 'dataloader';

/**
 * A loader whose answers may go unread. A field that fails can take its whole list with it before anybody awaits what a
 * sibling field has asked for, and Node ends a process when such a promise is rejected. A caller that does await is
 * told of the fault as usual.
 */
export class RequestLoader<K, V, C = K> extends DataLoader<K, V, C> {
  override load(key: K): Promise<V> {
    const loaded = super.load(key);
    loaded.catch(() => undefined);
    return loaded;
  }
}
