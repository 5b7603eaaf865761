import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/// Replaces the `invokedynamic` behind a `switch` over types by a call of a private static method
/// of the same class, which asks `instanceof` in the order of the labels and answers what
/// `java.lang.runtime.SwitchBootstraps.typeSwitch` would: -1 for null, the index of the first label
/// from `restart` on that fits, else the number of labels.
///
/// Only switches whose labels are all classes are replaced.
final class TypeSwitches {
  private static final String BOOTSTRAPS = "Ljava/lang/runtime/SwitchBootstraps;";

  /// One replaced switch: the name of its method, and what the method needs.
  private record Replaced(String name, MethodTypeDesc type, List<ClassEntry> labels) {}

  private final ClassDesc self;
  private final boolean isInterface;
  private final List<Replaced> replaced = new ArrayList<>();

  private TypeSwitches(ClassModel model) {
    this.self = model.thisClass().asSymbol();
    this.isInterface = model.flags().has(AccessFlag.INTERFACE);
  }

  /// Whether a class has a switch to replace.
  static boolean has(ClassModel model) {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .anyMatch(element -> isTypeSwitch(element));
  }

  private static boolean isTypeSwitch(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.name().equalsString("typeSwitch")
        && call.bootstrapMethod().owner().descriptorString().equals(BOOTSTRAPS)
        && bootstrapLabels(call).stream().allMatch(ClassEntry.class::isInstance);
  }

  private static List<LoadableConstantEntry> bootstrapLabels(InvokeDynamicInstruction call) {
    return call.invokedynamic().bootstrap().arguments();
  }

  /// What replaces the switches of a class.
  static ClassTransform of(ClassModel model) {
    var switches = new TypeSwitches(model);
    CodeTransform calls = switches::replace;
    return ClassTransform.transformingMethodBodies(calls)
        .andThen(ClassTransform.endHandler(switches::methods));
  }

  private void replace(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeDynamicInstruction call) || !isTypeSwitch(element)) {
      code.with(element);
      return;
    }
    var labels = bootstrapLabels(call).stream().map(ClassEntry.class::cast).toList();
    var method = new Replaced("typeSwitch$" + replaced.size(), call.typeSymbol(), labels);
    replaced.add(method);
    code.invokestatic(self, method.name(), method.type(), isInterface);
  }

  private void methods(ClassBuilder builder) {
    for (Replaced method : replaced) {
      builder.withMethodBody(
          method.name(),
          method.type(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> body(code, method.labels()));
    }
  }

  private static void body(CodeBuilder code, List<ClassEntry> labels) {
    var present = code.newLabel();
    code.aload(0).ifnonnull(present).loadConstant(-1).ireturn().labelBinding(present);
    for (int i = 0; i < labels.size(); i++) {
      var next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf(labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }
}
