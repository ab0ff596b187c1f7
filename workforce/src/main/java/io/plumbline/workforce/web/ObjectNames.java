package io.plumbline.workforce.web;

import io.plumbline.workforce.image.LinkSignature;
import io.plumbline.workforce.task.Handout;
import java.util.List;
import java.util.function.Supplier;

/**
 * What objects are called where programs are told of them. An object's own number would tell
 * whether it is gold: the others' are lines of the input manifest. A name is the number's
 * HMAC-SHA256 (RFC 2104), other in each batch, and the same at each replica for whoever asks.
 */
public final class ObjectNames {
  private final LinkSignature signature;

  /**
   * @param key the key that all replicas share
   */
  public ObjectNames(Supplier<byte[]> key) {
    this.signature = new LinkSignature(key);
  }

  String of(Handout task) {
    return signature.of(List.of(String.valueOf(task.batch().id()), String.valueOf(task.object())));
  }
}
