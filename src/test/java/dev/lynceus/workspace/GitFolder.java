package dev.lynceus.workspace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// A folder to be looked at in a test, perhaps a Git checkout; its index is written by JGit.
record GitFolder(Path top) {
  private static final ObjectId ANY =
      ObjectId.fromString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

  /// A checkout that tracks nothing.
  static GitFolder checkout(Path top) throws IOException {
    Files.createDirectories(top.resolve(".git/info"));
    Files.writeString(top.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    return new GitFolder(top.toRealPath());
  }

  GitFolder file(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
    return this;
  }

  GitFolder files(String... paths) throws IOException {
    for (String path : paths) {
      file(path, "a: 1\n");
    }
    return this;
  }

  /// A symbolic link; where there can be none, the test ends here.
  GitFolder link(String path, String target) throws IOException {
    try {
      Files.createSymbolicLink(top.resolve(path), Path.of(target));
    } catch (UnsupportedOperationException | FileSystemException e) {
      assumeTrue(
          Files.exists(top.resolve(path), LinkOption.NOFOLLOW_LINKS), "no symbolic links here");
    }
    return this;
  }

  /// Tracks these paths, and no others, whether they exist or not.
  GitFolder track(String... paths) throws IOException {
    return index(top.resolve(".git/index"), FileMode.REGULAR_FILE, paths);
  }

  GitFolder trackSubmodules(String... paths) throws IOException {
    return index(top.resolve(".git/index"), FileMode.GITLINK, paths);
  }

  GitFolder index(Path index, FileMode mode, String... paths) throws IOException {
    SystemReader.setInstance(new Deaf(SystemReader.getInstance()));
    FS.FileStoreAttributes.setBackground(true);
    DirCache cache = DirCache.lock(index.toFile(), FS.DETECTED);
    DirCacheBuilder builder = cache.builder();
    for (String path : paths) {
      var entry = new DirCacheEntry(path);
      entry.setFileMode(mode);
      entry.setObjectId(ANY);
      builder.add(entry);
    }
    builder.finish();
    cache.write();
    if (!cache.commit()) {
      throw new IOException("the index was not written");
    }
    return this;
  }

  /// A reader of no configuration but the repository's own.
  private static final class Deaf extends SystemReader {
    private final SystemReader system;

    Deaf(SystemReader system) {
      this.system = system;
    }

    @Override
    public String getHostname() {
      return "localhost";
    }

    @Override
    public String getenv(String variable) {
      return "";
    }

    @Override
    public String getProperty(String key) {
      return system.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
      return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
      return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
      return new Nothing(parent, fs);
    }

    @Override
    @SuppressWarnings("deprecation")
    public long getCurrentTime() {
      return system.getCurrentTime();
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getTimezone(long when) {
      return 0;
    }
  }

  /// A configuration without a file.
  private static final class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, Path.of("nowhere").toFile(), fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
