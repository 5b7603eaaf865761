package dev.lynceus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The laws of the house (DESIGN, section 2). Everything is denied that a table here does not
/// allow, and no table names an exception.
class ArchitectureTest {
  private static final String HOUSE = "dev.lynceus";
  private static final Path SOURCES = Path.of("src/main/java");

  /// The rooms, floor by floor. A room sees every lower floor, and on its own what stands before
  /// it.
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("text", "glob", "finding"),
          List.of("value", "yaml", "edit", "schema", "kube", "argo"),
          List.of("gotemplate", "inventory", "expand", "plan", "privilege"),
          List.of("rule", "check", "review"),
          List.of("report", "workspace", "github", "cli"));

  /// Rooms that do not see each other although one stands before the other.
  private static final Set<String> STRANGERS = Set.of("report", "workspace", "github");

  /// The rooms inside `check`, which do not see each other.
  private static final Set<String> CHECK_ROOMS =
      Set.of("file", "safeguard", "template", "generator", "plan", "privilege", "project");

  /// Rooms inside other rooms: the outer one sees them, they do not see it. Of the same outer room
  /// each sees what stands before it.
  private static final List<String> INNER_ROOMS =
      List.of(
          "yaml.lexer",
          "gotemplate.value",
          "gotemplate.print",
          "gotemplate.sprig",
          "gotemplate.function");

  /// All that `check` sees of `rule`.
  private static final Set<String> SEEN_OF_RULE = Set.of("Check", "Settings", "Subject");

  /// Each room's libraries, beside JSpecify.
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "glob", Set.of("com.google.re2j"),
          "gotemplate", Set.of("com.google.re2j"),
          "yaml", Set.of("org.snakeyaml.engine"),
          "schema", Set.of("com.google.re2j"),
          "expand", Set.of("com.google.re2j"),
          "workspace", Set.of("org.eclipse.jgit"),
          "github", Set.of("org.kohsuke.github"),
          "cli", Set.of("picocli"));

  private static final Set<String> DOORS = Set.of("workspace", "github", "cli");

  /// What a room that is no door sees of the JDK.
  private static final Set<String> QUIET_PACKAGES =
      Set.of(
          "java.io",
          "java.lang",
          "java.lang.annotation",
          "java.lang.runtime",
          "java.math",
          "java.net",
          "java.nio",
          "java.nio.charset",
          "java.security",
          "java.text",
          "java.time",
          "java.time.format",
          "java.time.temporal",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  /// Classes of those packages that reach the world all the same, or chance.
  private static final Set<String> LOUD_CLASSES =
      Set.of(
          "java.io.Console",
          "java.io.File",
          "java.io.FileDescriptor",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.lang.IO",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.security.SecureRandom",
          "java.time.Clock",
          "java.util.Random",
          "java.util.Scanner",
          "java.util.Timer",
          "java.util.concurrent.ThreadLocalRandom");

  /// Members of quiet classes that ask the world.
  private static final Set<String> LOUD_MEMBERS =
      Set.of(
          "java.lang.Math.random",
          "java.nio.charset.Charset.defaultCharset",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.util.UUID.randomUUID");

  /// What `System` and `Runtime` offer without telling anything of the world.
  private static final Set<String> QUIET_MEMBERS =
      Set.of(
          "java.lang.System.arraycopy",
          "java.lang.System.identityHashCode",
          "java.lang.Runtime.getRuntime",
          "java.lang.Runtime.availableProcessors");

  /// Rooms in which several threads run; everywhere else code only has to be safe for them.
  private static final Set<String> THREADED = Set.of("review", "workspace", "github", "cli");

  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool");

  private static final Set<String> SUPERCLASSES =
      Set.of(
          "java.lang.Object", "java.lang.Record", "java.lang.Enum", "java.lang.RuntimeException");

  /// Types whose objects change: no constant is one.
  private static final List<String> MUTABLE =
      List.of(
          "java.lang.StringB",
          "java.lang.ThreadLocal",
          "java.util.Array",
          "java.util.Bit",
          "java.util.Hash",
          "java.util.Linked",
          "java.util.Tree",
          "java.util.concurrent");

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Service",
          "Handler",
          "Processor",
          "Context",
          "Info",
          "Data",
          "Impl",
          "Abstract",
          "Base",
          "Default",
          "My");

  private static final JavaClasses HOUSEHOLD =
      new ClassFileImporter().importPackages(HOUSE).that(haveTheirSourceInMain());

  // 1. Rooms

  private static final ArchRule ROOMS_SEE_DOWNSTAIRS =
      classes().should(depend("only on rooms that the floors allow", ArchitectureTest::maySee));

  private static final ArchRule NO_CYCLES =
      slices().matching(HOUSE + ".(**)").should().beFreeOfCycles();

  // 2. The world

  private static final ArchRule ONLY_DOORS_TOUCH_THE_WORLD =
      classes()
          .that(liveOutside(DOORS))
          .should(
              depend("only on what is quiet in the JDK", (from, to) -> !isJdk(to) || isQuiet(to)))
          .andShould(
              access(
                  "only what is quiet in System, Runtime and time",
                  (from, access) -> isQuiet(access)));

  private static final ArchRule ONLY_THE_COMMAND_LINE_STARTS_PROCESSES =
      classes()
          .that(liveOutside(Set.of("cli")))
          .should(
              depend("on no process", (from, to) -> !to.getName().startsWith("java.lang.Process")))
          .andShould(
              access(
                  "not Runtime.exec",
                  (from, access) -> !member(access).equals("java.lang.Runtime.exec")));

  private static final ArchRule THREADS_RUN_WHERE_FILES_ARE_DEALT_OUT =
      classes()
          .that(liveOutside(THREADED))
          .should(depend("on no thread", (from, to) -> !THREADS.contains(to.getName())))
          .andShould(
              access(
                  "no parallel stream",
                  (from, access) -> !access.getTarget().getName().startsWith("parallel")));

  private static final ArchRule NO_REFLECTION =
      classes()
          .should(
              depend(
                  "not on reflection, serialization or service loading",
                  (from, to) ->
                      !to.getPackageName().startsWith("java.lang.reflect")
                          && !to.getName().startsWith("java.io.Object")
                          && !to.getName().equals("java.util.ServiceLoader")))
          .andShould(
              access(
                  "not Class.forName",
                  (from, access) -> !member(access).equals("java.lang.Class.forName")));

  // 3. Libraries

  private static final ArchRule LIBRARIES_STAY_IN_THEIR_ROOMS =
      classes()
          .should(
              depend(
                  "only on the libraries of their room",
                  (from, to) -> isJdk(to) || isOurs(to) || isLibraryOf(room(from), to)));

  private static final ArchRule COMMANDS_ARE_NOT_ANNOTATED =
      classes()
          .should(
              depend(
                  "on no annotation of picocli",
                  (from, to) -> !(to.getName().startsWith("picocli.") && to.isAnnotation())));

  // 4. Values

  private static final ArchRule FIELDS_ARE_FINAL =
      fields()
          .that(
              DescribedPredicate.describe(
                  "are written by us",
                  field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
          .should(
              hold(
                  "be final, or the local state of a class that its package keeps to itself",
                  field ->
                      field.getModifiers().contains(JavaModifier.FINAL) || isLocalState(field)));

  private static final ArchRule NO_CONSTANT_CHANGES =
      fields()
          .that(
              DescribedPredicate.describe(
                  "are static",
                  field ->
                      field.getModifiers().contains(JavaModifier.STATIC)
                          && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
          .should(hold("hold nothing that changes", field -> isConstant(field)));

  private static final ArchRule NOTHING_IS_INHERITED =
      classes()
          .should(
              meet(
                  "extend nothing but what the language or their library demands, and be no"
                      + " abstract class",
                  c ->
                      c.getRawSuperclass()
                              .map(s ->
                                  SUPERCLASSES.contains(s.getName())
                                      || s.isEnum()
                                      || isLibraryOf(room(c), s))
                              .orElse(true)
                          && (c.isInterface()
                              || c.isEnum()
                              || !c.getModifiers().contains(JavaModifier.ABSTRACT))));

  private static final ArchRule NAMES_SAY_SOMETHING =
      classes()
          .should(
              meet(
                  "have no word in their name that fits everything",
                  c ->
                      Stream.of(c.getSimpleName().split("(?=\\p{Lu})"))
                          .noneMatch(EMPTY_WORDS::contains)));

  private static final List<ArchRule> LAWS =
      List.of(
          ROOMS_SEE_DOWNSTAIRS,
          ONLY_DOORS_TOUCH_THE_WORLD,
          ONLY_THE_COMMAND_LINE_STARTS_PROCESSES,
          THREADS_RUN_WHERE_FILES_ARE_DEALT_OUT,
          NO_REFLECTION,
          LIBRARIES_STAY_IN_THEIR_ROOMS,
          COMMANDS_ARE_NOT_ANNOTATED,
          FIELDS_ARE_FINAL,
          NO_CONSTANT_CHANGES,
          NOTHING_IS_INHERITED,
          NAMES_SAY_SOMETHING);

  @Test
  void everyRoomSeesOnlyWhatTheFloorsAllow() {
    ROOMS_SEE_DOWNSTAIRS.check(HOUSEHOLD);
    NO_CYCLES.check(HOUSEHOLD);
  }

  @Test
  void everyPackageIsARoomOfThePlan() {
    Set<String> planned = new TreeSet<>();
    FLOORS.forEach(planned::addAll);
    CHECK_ROOMS.forEach(room -> planned.add("check." + room));
    planned.addAll(INNER_ROOMS);
    assertThat(packages().map(p -> p.getName().substring(HOUSE.length() + 1)))
        .isNotEmpty()
        .isSubsetOf(planned);
  }

  @Test
  void onlyTheDoorsTouchTheWorld() {
    ONLY_DOORS_TOUCH_THE_WORLD.check(HOUSEHOLD);
    ONLY_THE_COMMAND_LINE_STARTS_PROCESSES.check(HOUSEHOLD);
    THREADS_RUN_WHERE_FILES_ARE_DEALT_OUT.check(HOUSEHOLD);
  }

  @Test
  void nothingIsReflected() {
    NO_REFLECTION.check(HOUSEHOLD);
  }

  @Test
  void everyLibraryStaysInItsRoom() {
    LIBRARIES_STAY_IN_THEIR_ROOMS.check(HOUSEHOLD);
    COMMANDS_ARE_NOT_ANNOTATED.check(HOUSEHOLD);
  }

  @Test
  void nothingSharedChanges() {
    FIELDS_ARE_FINAL.check(HOUSEHOLD);
    NO_CONSTANT_CHANGES.check(HOUSEHOLD);
  }

  @Test
  void nothingIsInherited() {
    NOTHING_IS_INHERITED.check(HOUSEHOLD);
  }

  @Test
  void namesSaySomething() {
    NAMES_SAY_SOMETHING.check(HOUSEHOLD);
  }

  @Test
  void everyPackageIsNullMarkedAndDescribed() throws IOException {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class)).as(p.getName()).isTrue());
    for (JavaPackage room : packages().toList()) {
      assertThat(SOURCES.resolve(room.getName().replace('.', '/')).resolve("package-info.java"))
          .content()
          .startsWith("/// ");
    }
  }

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      var tooLong = new TreeMap<Path, Integer>();
      for (Path source : sources) {
        int lines = Files.readAllLines(source).size();
        if (lines > 400) {
          tooLong.put(source, lines);
        }
      }
      assertThat(tooLong).isEmpty();
    }
  }

  @Test
  void theFloorsAreReadAsWritten() {
    assertThat(maySee("report", "review.Report")).isTrue();
    assertThat(maySee("review", "report.TextReport")).isFalse();
    assertThat(maySee("workspace", "report.TextReport")).isFalse();
    assertThat(maySee("cli", "report.TextReport")).isTrue();
    assertThat(maySee("yaml", "value.Value")).isTrue();
    assertThat(maySee("value", "yaml.Yaml")).isFalse();
    assertThat(maySee("check.file", "rule.Check")).isTrue();
    assertThat(maySee("check.file", "rule.Rule")).isFalse();
    assertThat(maySee("check.file", "check.plan.Orphans")).isFalse();
    assertThat(maySee("check", "check.plan.Orphans")).isTrue();
    assertThat(maySee("yaml", "yaml.lexer.Tokens")).isTrue();
    assertThat(maySee("yaml.lexer", "yaml.Yaml")).isFalse();
    assertThat(maySee("yaml.lexer", "schema.Schema")).isFalse();
    assertThat(maySee("gotemplate.print", "gotemplate.value.Go")).isTrue();
    assertThat(maySee("gotemplate.value", "gotemplate.print.Print")).isFalse();
    assertThat(maySee("gotemplate.print", "gotemplate.Template")).isFalse();
    assertThat(maySee("check.plan", "check.Checks")).isFalse();
    assertThat(maySee("review", "check.plan.Orphans")).isTrue();
    assertThat(maySee("cli", "unplanned.Thing")).isFalse();
    assertThat(maySee("unplanned", "text.Span")).isFalse();
  }

  /// Laws that catch nobody would say nothing by being kept.
  @Test
  void everyLawCatchesAnOffender() {
    JavaClasses offenders =
        new ClassFileImporter().importClasses(OffenceManager.class, OffenceBase.class);
    assertThat(LAWS)
        .allSatisfy(law ->
            assertThat(law.evaluate(offenders).hasViolation()).as(law.getDescription()).isTrue());
  }

  abstract static class OffenceBase {}

  /// Breaks every law.
  public static final class OffenceManager extends OffenceBase {
    static final StringBuilder SHARED = new StringBuilder();

    @picocli.CommandLine.Option(names = "--offend")
    String changing = "";

    void offend() throws IOException, ReflectiveOperationException {
      changing = System.getenv("HOME") + new dev.lynceus.text.Position(1, 1);
      new ProcessBuilder(changing).start();
      Class.forName(changing);
      Thread.ofVirtual();
      new com.fasterxml.jackson.databind.ObjectMapper();
    }
  }

  private static DescribedPredicate<JavaClass> haveTheirSourceInMain() {
    return DescribedPredicate.describe(
        "have their source in " + SOURCES,
        c -> {
          String outermost = c.getName().replaceFirst("\\$.*", "");
          return Files.exists(SOURCES.resolve(outermost.replace('.', '/') + ".java"));
        });
  }

  private static Stream<JavaPackage> packages() {
    return HOUSEHOLD.getPackage(HOUSE).getSubpackagesInTree().stream()
        .filter(p -> !p.getClasses().isEmpty());
  }

  private static boolean maySee(JavaClass from, JavaClass to) {
    return !isOurs(to)
        || maySee(
            from.getPackageName().replace(HOUSE + ".", ""),
            to.getName().replace(HOUSE + ".", "").replaceFirst("\\$.*", ""));
  }

  /// Whether a room, such as `check.file`, may see a type, such as `rule.Check`.
  private static boolean maySee(String viewer, String type) {
    String seen = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    if (viewer.equals(seen)) {
      return true;
    }
    String from = viewer.replaceFirst("\\..*", "");
    String to = seen.replaceFirst("\\..*", "");
    if (from.equals(to)) {
      return viewer.equals(from)
          || INNER_ROOMS.contains(seen) && INNER_ROOMS.indexOf(seen) < INNER_ROOMS.indexOf(viewer);
    }
    if (from.equals("check") && to.equals("rule")) {
      return SEEN_OF_RULE.contains(type.substring("rule.".length()));
    }
    List<String> order = FLOORS.stream().flatMap(List::stream).toList();
    boolean above = order.contains(to) && order.indexOf(to) < order.indexOf(from);
    return above && !(STRANGERS.contains(from) && STRANGERS.contains(to));
  }

  private static boolean isQuiet(JavaClass jdk) {
    String name = jdk.getName();
    return jdk.isPrimitive()
        || QUIET_PACKAGES.contains(jdk.getPackageName())
            && LOUD_CLASSES.stream()
                .noneMatch(loud -> name.equals(loud) || name.startsWith(loud + "$"))
            && (!jdk.getPackageName().equals("java.net") || name.startsWith("java.net.URI"));
  }

  private static boolean isQuiet(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    if (owner.equals("java.lang.System") || owner.equals("java.lang.Runtime")) {
      return QUIET_MEMBERS.contains(member(access));
    }
    boolean clock =
        access.getTargetOwner().getPackageName().startsWith("java.time")
            && access.getTarget().getName().equals("now");
    return !clock && !LOUD_MEMBERS.contains(member(access));
  }

  private static boolean isLocalState(JavaField field) {
    JavaClass owner = field.getOwner();
    Set<JavaModifier> modifiers = owner.getModifiers();
    return !field.getModifiers().contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.PUBLIC)
        && modifiers.contains(JavaModifier.FINAL)
        && !owner.isRecord();
  }

  private static boolean isConstant(JavaField field) {
    JavaClass type = field.getRawType();
    return type.isArray()
        ? field.getModifiers().contains(JavaModifier.PRIVATE)
        : MUTABLE.stream().noneMatch(type.getName()::startsWith);
  }

  private static boolean isJdk(JavaClass type) {
    return type.isPrimitive()
        || type.getName().startsWith("java.")
        || type.getName().startsWith("javax.")
        || type.getName().startsWith("jdk.");
  }

  private static boolean isOurs(JavaClass type) {
    return type.getName().startsWith(HOUSE + ".");
  }

  private static boolean isLibraryOf(String room, JavaClass type) {
    return type.getName().startsWith("org.jspecify.annotations.")
        || LIBRARIES.getOrDefault(room, Set.of()).stream()
            .anyMatch(library -> type.getName().startsWith(library + "."));
  }

  private static String room(JavaClass type) {
    return type.getPackageName().equals(HOUSE)
        ? ""
        : type.getPackageName().substring(HOUSE.length() + 1).replaceFirst("\\..*", "");
  }

  private static String member(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }

  private static DescribedPredicate<JavaClass> liveOutside(Set<String> rooms) {
    return DescribedPredicate.describe("live outside " + rooms, c -> !rooms.contains(room(c)));
  }

  private static ArchCondition<JavaClass> depend(
      String words, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("depend " + words) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          if (!allowed.test(from, dependency.getTargetClass().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> access(
      String words, BiPredicate<JavaClass, JavaAccess<?>> allowed) {
    return new ArchCondition<>("access " + words) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (JavaAccess<?> access : from.getAccessesFromSelf()) {
          if (!allowed.test(from, access)) {
            events.add(SimpleConditionEvent.violated(access, access.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> meet(String words, Predicate<JavaClass> law) {
    return ArchCondition.from(DescribedPredicate.describe(words, law));
  }

  private static ArchCondition<JavaField> hold(String words, Predicate<JavaField> law) {
    return ArchCondition.from(DescribedPredicate.describe(words, law));
  }
}
