package io.plumbline.operator.storage;

/** No StorageClass is there that a job's volumes may come from; the message is one sentence. */
public final class VolumesNotEncrypted extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is in the way. */
  public enum Reason {
    /** No class is known to encrypt with the key. */
    NO_CLASS("NoEncryptedClass"),
    /** The class that the job names is not known to encrypt with the key. */
    OTHER_CLASS("ClassNotEncrypted"),
    /** The API server refused to show or to make a class. */
    REFUSED("ClassRefused");

    private final String word;

    Reason(String word) {
      this.word = word;
    }
  }

  private final Reason reason;

  VolumesNotEncrypted(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  /** The condition's reason. */
  public String reason() {
    return reason.word;
  }
}
