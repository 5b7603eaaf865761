import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Builds the image that `bin/lynceus` starts: a Java runtime of the modules needed, the one jar,
/// and an AOT cache.
///
/// Arguments: the jar with everything in it, the folder of the image, the time the build began. The
/// image is made beside its place and moved there whole, so that whoever looks sees the old one, or
/// the new one, or none. `lib/lynceus.stamp` bears the time the build began: a source that is newer
/// is not in this image.
public final class Image {

  /// What the running program is given besides the AOT cache; the launcher says the same.
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow");

  private static final String MAIN = "dev.lynceus.cli.Main";

  /// A fence of a rule's file that is no difference and no output.
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml[^\n]*(\n.*?\n)```");

  private Image() {}

  /// Builds the image, or ends with a stack trace.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var jar = Path.of(arguments[0]).toAbsolutePath();
    var image = Path.of(arguments[1]).toAbsolutePath();
    var began = Instant.parse(arguments[2]);

    var made = Files.createTempDirectory(Files.createDirectories(image.getParent()), "image-new-");
    try {
      var runtime = made.resolve("image");
      tool(
          "jlink",
          "--add-modules=" + modules(jar),
          "--no-header-files",
          "--no-man-pages",
          "--generate-cds-archive",
          "--output=" + runtime);
      Files.copy(jar, runtime.resolve("lib/lynceus.jar"), StandardCopyOption.COPY_ATTRIBUTES);
      modernise(runtime.resolve("lib/lynceus.jar"));
      var stamp = Files.createFile(runtime.resolve("lib/lynceus.stamp"));
      Files.setLastModifiedTime(stamp, FileTime.from(began));
      train(runtime, made);

      if (Files.exists(image)) {
        Files.move(image, made.resolve("old"));
      }
      Files.move(runtime, image);
    } finally {
      delete(made);
    }
  }

  /// The modules that the jar's classes refer to, as `jlink` wants them.
  private static String modules(Path jar) {
    return tool(
            "jdeps",
            "--print-module-deps",
            "--ignore-missing-deps",
            "--multi-release=25",
            jar.toString())
        .strip();
  }

  /// Rewrites the classes of libraries that were compiled for Java 5: an AOT cache leaves those
  /// out, and loading them one by one would take longer than everything else at start-up.
  private static void modernise(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      var resolver =
          ClassHierarchyResolver.ofResourceParsing(name -> stream(files, name))
              .orElse(ClassHierarchyResolver.defaultResolver())
              .cached();
      var tool =
          ClassFile.of(
              ClassFile.ClassHierarchyResolverOption.of(resolver),
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ConstantPoolSharingOption.NEW_POOL);
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        ClassModel model = tool.parse(bytes);
        if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
          Files.write(file, tool.transformClass(model, ofThisJdk()));
        } else if (TypeSwitches.has(model)) {
          Files.write(file, tool.transformClass(model, TypeSwitches.of(model)));
        }
      }
    }
  }

  /// The same class with the version of this JDK, its method bodies written anew so that they have
  /// the frames that newer verifiers want.
  private static ClassTransform ofThisJdk() {
    ClassTransform version =
        (builder, element) ->
            builder.with(
                element instanceof ClassFileVersion
                    ? ClassFileVersion.of(ClassFile.latestMajorVersion(), 0)
                    : element);
    return version.andThen(
        ClassTransform.transformingMethodBodies((code, part) -> code.with(part)));
  }

  private static InputStream stream(FileSystem files, ClassDesc name) {
    String path = name.descriptorString();
    try {
      Path file = files.getPath("/" + path.substring(1, path.length() - 1) + ".class");
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Records a real run and makes the AOT cache of it. Where that fails there is no cache, and the
  /// image works without.
  ///
  /// Two steps, because the short form (`-XX:AOTCacheOutput`) loses its way in a folder with a
  /// space in its name.
  private static void train(Path runtime, Path work) throws IOException, InterruptedException {
    var recording = "-XX:AOTConfiguration=" + work.resolve("lynceus.aotconf");
    // Beside the sources Git may ignore the folder, and then nothing of it would be judged.
    var lessons = Files.createTempDirectory("lynceus-lessons-");
    try {
      java(runtime, work, List.of("-XX:AOTMode=record", recording), lesson(lessons, work));
    } finally {
      delete(lessons);
    }
    java(
        runtime,
        work,
        List.of(
            "-XX:AOTMode=create", recording, "-XX:AOTCache=" + runtime.resolve("lib/lynceus.aot")),
        List.of());
  }

  /// The run to record: a checkout of one example repository with its policy, and in it the
  /// examples of all rules. What nothing has used here costs about a millisecond for each lambda at
  /// every start.
  private static List<String> lesson(Path folder, Path work) throws IOException {
    var incident = Path.of("examples/incident");
    if (!Files.isDirectory(incident) || !Files.isDirectory(Path.of("rules"))) {
      return List.of(MAIN, "version");
    }
    checkout(folder);
    try (Stream<Path> all = Files.walk(incident)) {
      for (Path file : all.filter(f -> !f.equals(incident)).toList()) {
        Files.copy(file, folder.resolve(incident.relativize(file)));
      }
    }
    var examples = Files.createDirectory(folder.resolve("examples"));
    try (Stream<Path> rules = Files.list(Path.of("rules"))) {
      for (Path rule : rules.sorted().toList()) {
        var example = EXAMPLE.matcher(Files.readString(rule));
        for (int i = 1; example.find(); i++) {
          var name = rule.getFileName() + "-" + i + ".yaml";
          Files.writeString(examples.resolve(name), example.group(1));
        }
      }
    }
    var run = new ArrayList<String>();
    run.addAll(List.of(MAIN, "check", folder.toString()));
    for (String format : List.of("json", "github", "sarif", "junit", "gitlab", "markdown")) {
      run.addAll(List.of("--output", format + "=" + work.resolve("said." + format)));
    }
    return run;
  }

  /// Makes a folder look like a checkout, with an index to read where the sources have one.
  private static void checkout(Path folder) throws IOException {
    var git = folder.resolve(".git");
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    for (String file : List.of(".gitignore", ".git/index", ".git/config")) {
      if (Files.isRegularFile(Path.of(file))) {
        Files.copy(Path.of(file), folder.resolve(file));
      }
    }
  }

  /// Starts the new runtime on the jar and shows what it says, which goes to the build's log.
  private static void java(Path runtime, Path work, List<String> options, List<String> program)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(runtime.resolve("bin/java").toString());
    command.addAll(FLAGS);
    command.addAll(options);
    command.addAll(List.of("-cp", runtime.resolve("lib/lynceus.jar").toString()));
    command.addAll(program);
    var said = work.resolve("said.log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.getOutputStream().close();
    System.out.println(String.join(" ", command) + "\nended with " + process.waitFor());
    System.out.write(Files.readAllBytes(said));
  }

  /// Runs one of the JDK's own tools and returns what it printed.
  private static String tool(String name, String... arguments) {
    var tool = ToolProvider.findFirst(name).orElseThrow();
    var printed = new StringWriter();
    var out = new PrintWriter(printed, true);
    if (tool.run(out, out, arguments) != 0) {
      throw new IllegalStateException(name + " failed:\n" + printed);
    }
    return printed.toString();
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            file.toFile().setWritable(true); // what jlink writes read-only, Windows would keep
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
