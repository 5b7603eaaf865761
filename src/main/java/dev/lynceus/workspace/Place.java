package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import dev.lynceus.schema.Names;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a command stands, what it was pointed at, and the root whose `.lynceus/` counts.
///
/// @param current the current folder, from which reported paths are relative
/// @param named the files and folders to look at, in the order given
/// @param standardInput whether standard input is to be looked at as well
/// @param root the single folder named, if it holds `.lynceus/`; else the Git top level of what is
///   named; else that folder or the current one
public record Place(Path current, List<Path> named, boolean standardInput, Path root) {
  /// The folder of a policy.
  static final String OWN = ".lynceus";

  private static final String STANDARD_INPUT = "-";

  public Place {
    named = List.copyOf(named);
  }

  /// Finds what arguments name; unknown, in the words of a usage error, when something does not
  /// exist.
  ///
  /// @param current a real path, without symbolic links
  /// @param arguments files, folders and `-`; none for the current folder
  public static Answer<Place> of(Path current, List<String> arguments) {
    var named = new ArrayList<Path>();
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT)) {
        continue;
      }
      Optional<Path> path = resolved(current, argument);
      if (path.isEmpty() || !Files.exists(path.get(), LinkOption.NOFOLLOW_LINKS)) {
        return new Answer.Unknown<>(missing(argument, path));
      }
      named.add(path.get());
    }
    boolean standardInput = arguments.contains(STANDARD_INPUT);
    List<Path> all = named.isEmpty() && !standardInput ? List.of(current) : named;
    return new Answer.Known<>(new Place(current, all, standardInput, root(current, all)));
  }

  /// A path as reports name it: relative to the current folder, absolute outside it, with `/`.
  public String reported(Path path) {
    String name =
        path.startsWith(current) ? FileNames.of(current.relativize(path)) : FileNames.of(path);
    return slashed(name);
  }

  /// The folder of the root's own policy as reports name it, whether it exists or not.
  public String ownReported() {
    return reported(root.resolve(OWN));
  }

  /// Where a path lies below the root; empty when it lies outside.
  Optional<String> inRoot(Path path) {
    return path.startsWith(root)
        ? Optional.of(slashed(FileNames.of(root.relativize(path))))
        : Optional.empty();
  }

  static String slashed(String path) {
    return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
  }

  /// The path that an argument means. What leads upwards is followed as the system follows it:
  /// through links.
  private static Optional<Path> resolved(Path current, String argument) {
    try {
      Path raw = current.resolve(argument);
      Path name = raw.getFileName();
      Path parent = raw.getParent();
      if (argument.isEmpty() || name == null || parent == null) {
        return argument.isEmpty() ? Optional.empty() : Optional.of(raw.normalize());
      }
      Path plain = raw.normalize();
      boolean upwards =
          Stream.iterate(raw, p -> p != null, Path::getParent).anyMatch(p -> p.endsWith(".."));
      if (!upwards && plain.startsWith(current) || !Files.exists(parent)) {
        return Optional.of(plain);
      }
      boolean named = !name.toString().equals("..") && !name.toString().equals(".");
      Path real = named ? parent.toRealPath().resolve(name) : raw.toRealPath();
      return Optional.of(upwards || real.startsWith(current) ? real : plain);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static String missing(String argument, Optional<Path> path) {
    String message = (argument.isEmpty() ? "\"\"" : argument) + " does not exist";
    if (path.isEmpty() || path.get().getParent() == null || path.get().getFileName() == null) {
      return message;
    }
    var siblings = new ArrayList<String>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path.get().getParent())) {
      entries.forEach(p -> siblings.add(FileNames.last(p)));
    } catch (IOException e) {
      return message;
    }
    String name = FileNames.last(path.get());
    if (siblings.contains(name)) {
      return message + "; one that is there has a name that is not UTF-8, so name its folder";
    }
    List<String> near = Names.of(name, siblings).names();
    String before =
        argument.endsWith(name) ? argument.substring(0, argument.length() - name.length()) : "";
    return near.isEmpty() ? message : message + "; did you mean " + before + near.getFirst() + "?";
  }

  private static Path root(Path current, List<Path> named) {
    boolean single =
        named.size() == 1 && Files.isDirectory(named.getFirst(), LinkOption.NOFOLLOW_LINKS);
    Path folder = single || named.isEmpty() ? named.stream().findFirst().orElse(current) : current;
    if ((single || named.isEmpty())
        && Files.exists(folder.resolve(OWN), LinkOption.NOFOLLOW_LINKS)) {
      return folder;
    }
    Stream<Path> folders =
        named.isEmpty() ? Stream.of(current) : named.stream().map(Place::folderOf);
    List<Optional<Path>> tops = folders.distinct().map(Checkout::topLevel).distinct().toList();
    return tops.size() == 1 ? tops.getFirst().orElse(folder) : folder;
  }

  private static Path folderOf(Path path) {
    Path parent = path.getParent();
    return parent == null || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? path : parent;
  }
}
