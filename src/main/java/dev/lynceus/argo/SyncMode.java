package dev.lynceus.argo;

/// What a controller may do to the Applications of an ApplicationSet.
public enum SyncMode {
  SYNC("sync", true, true),
  CREATE_UPDATE("create-update", true, false),
  CREATE_DELETE("create-delete", false, true),
  CREATE_ONLY("create-only", false, false);

  private final String word;
  private final boolean updates;
  private final boolean deletes;

  SyncMode(String word, boolean updates, boolean deletes) {
    this.word = word;
    this.updates = updates;
    this.deletes = deletes;
  }

  /// As written in `applicationsSync`.
  public String word() {
    return word;
  }

  public boolean updates() {
    return updates;
  }

  public boolean deletes() {
    return deletes;
  }

  /// The mode of this word; an unknown or empty one is `sync`, as in Argo CD.
  public static SyncMode of(String word) {
    for (SyncMode mode : values()) {
      if (mode.word.equals(word)) {
        return mode;
      }
    }
    return SYNC;
  }
}
