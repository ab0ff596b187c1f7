package io.plumbline.workforce.limit;

/**
 * Whose calls are counted together.
 *
 * @param name a person's id, or the network that the calls come from
 */
public record Caller(Kind kind, String name) {
  /** What kinds of callers there are; each has a limit of its own. */
  public enum Kind {
    /** Somebody who is logged in on the page. */
    PERSON,
    /** Whoever calls the page's port and is not logged in, by network. */
    VISITOR,
    /** A program that takes tasks on the cluster's port, by network: nobody logs in there. */
    PROGRAM,
    /** Whoever makes and asks for batches on the cluster's port, by network: the operator. */
    OPERATOR
  }

  /** The caller of that kind at an address. */
  public static Caller at(Kind kind, String address) {
    return new Caller(kind, new Network(address).name());
  }
}
