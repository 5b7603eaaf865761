package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import dev.lynceus.text.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The texts of a policy as they stand: the settings, the platform team's own rules, and the
/// findings known at adoption.
///
/// @param configuration `lynceus.yaml`, if there is one
/// @param rules `rules/*.md`, by name
/// @param baseline `baseline.json`, if there is one
public record PolicyFiles(
    Optional<Source> configuration, List<Source> rules, Optional<Source> baseline) {
  public static final String BASELINE = "baseline.json";

  private static final String SETTINGS = "lynceus.yaml";
  private static final String RULES = "rules";
  private static final List<String> CONTENTS =
      List.of(SETTINGS, RULES, "privileges", "waivers.yaml", BASELINE);

  public PolicyFiles {
    rules = List.copyOf(rules);
  }

  /// Reads the policy that counts at a place; unknown, in the words of a usage error, when a file
  /// cannot be read.
  ///
  /// @param config a file of settings instead of the root's
  /// @param policy a folder instead of the root's `.lynceus`: one like it, or one that holds one
  public static Answer<PolicyFiles> read(
      Place place, Optional<Path> config, Optional<Path> policy) {
    Path folder = policy.map(PolicyFiles::inside).orElse(place.root().resolve(Place.OWN));
    Optional<String> wrong =
        policy.isPresent() ? wrongPolicy(place, folder) : wrongOwn(place, folder);
    if (wrong.isPresent()) {
      return new Answer.Unknown<>(wrong.get());
    }
    var files = new ArrayList<Path>();
    Path settings = config.orElse(folder.resolve(SETTINGS));
    boolean set = config.isPresent() || exists(settings);
    if (set) {
      files.add(settings);
    } else if (exists(folder.resolve("lynceus.yml"))) {
      return new Answer.Unknown<>(
          place.reported(folder.resolve("lynceus.yml")) + " is not read; call it " + SETTINGS);
    }
    try {
      files.addAll(ruleFiles(folder.resolve(RULES)));
    } catch (IOException e) {
      return new Answer.Unknown<>(
          place.reported(folder.resolve(RULES)) + " cannot be listed: " + FileText.reason(e));
    }
    Path baseline = folder.resolve(BASELINE);
    boolean known = exists(baseline);
    if (known) {
      files.add(baseline);
    }
    var sources = new ArrayList<Source>();
    for (Path file : files) {
      switch (config.isPresent() && file.equals(config.get())
          ? named(file)
          : FileText.readRegular(file)) {
        case Answer.Known<String>(String text) ->
            sources.add(new Source(place.reported(file), text));
        case Answer.Unknown<String>(String reason) -> {
          return new Answer.Unknown<>(
              place.reported(file) + " " + (reason.startsWith("cannot") ? reason : "is " + reason));
        }
      }
    }
    return new Answer.Known<>(
        new PolicyFiles(
            set ? Optional.of(sources.getFirst()) : Optional.empty(),
            sources.subList(set ? 1 : 0, sources.size() - (known ? 1 : 0)),
            known ? Optional.of(sources.getLast()) : Optional.empty()));
  }

  /// Reads the rule files of a folder; unknown, in the words of a usage error, when there are none
  /// or one of them cannot be read.
  public static Answer<List<Source>> rules(Place place, Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Answer.Unknown<>(
          place.reported(folder) + (exists(folder) ? " is not a folder" : " does not exist"));
    }
    var sources = new ArrayList<Source>();
    try {
      for (Path file : ruleFiles(folder)) {
        switch (FileText.readRegular(file)) {
          case Answer.Known<String>(String text) ->
              sources.add(new Source(place.reported(file), text));
          case Answer.Unknown<String>(String reason) -> {
            return new Answer.Unknown<>(
                place.reported(file)
                    + " "
                    + (reason.startsWith("cannot") ? reason : "is " + reason));
          }
        }
      }
    } catch (IOException e) {
      return new Answer.Unknown<>(
          place.reported(folder) + " cannot be listed: " + FileText.reason(e));
    }
    return sources.isEmpty()
        ? new Answer.Unknown<>(place.reported(folder) + " holds no rule, which is a file RULE.md")
        : new Answer.Known<>(List.copyOf(sources));
  }

  /// The folder of the rules that count at a place, whether it exists or not.
  public static Path ownRules(Place place) {
    return place.root().resolve(Place.OWN).resolve(RULES);
  }

  /// A file of settings that was named is read through links too.
  private static Answer<String> named(Path file) {
    return Files.isRegularFile(file) || !Files.exists(file) || FileKind.isOpenAlready(file)
        ? FileText.readPipe(file)
        : new Answer.Unknown<>(FileText.IRREGULAR);
  }

  private static Path inside(Path policy) {
    Path own = policy.resolve(Place.OWN);
    return exists(own) ? own : policy;
  }

  private static Optional<String> wrongPolicy(Place place, Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.of(
          place.reported(folder) + (exists(folder) ? " is not a folder" : " does not exist"));
    }
    boolean policy = CONTENTS.stream().anyMatch(name -> exists(folder.resolve(name)));
    return policy
        ? Optional.empty()
        : Optional.of(
            place.reported(folder) + " holds no policy: none of " + String.join(", ", CONTENTS));
  }

  private static Optional<String> wrongOwn(Place place, Path folder) {
    if (!exists(folder) || Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    boolean link = Files.isSymbolicLink(folder);
    return Optional.of(
        place.reported(folder)
            + " is "
            + (link
                ? "a symbolic link, which is not followed; name the folder with --policy"
                : "not a folder"));
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> ruleFiles(Path folder) throws IOException {
    if (!exists(folder)) {
      return List.of();
    }
    if (Files.isSymbolicLink(folder)) {
      throw new FileSystemException(folder.toString(), null, FileText.LINK);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder);
        Stream<Path> files = stream(entries)) {
      return files
          .filter(PolicyFiles::isRule)
          .sorted((a, b) -> FolderTree.compare(FileNames.last(a), FileNames.last(b)))
          .toList();
    }
  }

  private static Stream<Path> stream(DirectoryStream<Path> entries) {
    var all = new ArrayList<Path>();
    entries.forEach(all::add);
    return all.stream();
  }

  /// A page about the rules may stand beside them.
  private static boolean isRule(Path file) {
    String name = FileNames.last(file);
    return name.endsWith(".md") && !name.equalsIgnoreCase("README.md");
  }
}
