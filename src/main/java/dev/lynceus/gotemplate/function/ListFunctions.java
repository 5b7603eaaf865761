package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.GoFunction.variadic;
import static dev.lynceus.gotemplate.function.Parameter.ANY;
import static dev.lynceus.gotemplate.function.Parameter.INT;

import dev.lynceus.gotemplate.sprig.Casting;
import dev.lynceus.gotemplate.value.Equality;
import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoError;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/// Lists: list.go of sprig v3.3.0.
final class ListFunctions {
  private static final String NIL_POINTER =
      "runtime error: invalid memory address or nil pointer dereference";

  private ListFunctions() {}

  static List<GoFunction> all() {
    var all = new ArrayList<GoFunction>();
    var list = variadic("list", a -> GoList.of(a), ANY);
    all.add(list);
    all.add(list.named("tuple"));
    var append = fixed("append", a -> push(a[0], a[1]), ANY, ANY);
    both(all, append);
    both(all, append.named("push"));
    both(all, fixed("prepend", a -> prepend(a[0], a[1]), ANY, ANY));
    both(all, fixed("first", a -> end(a[0], "first"), ANY));
    both(all, fixed("last", a -> end(a[0], "last"), ANY));
    both(all, fixed("rest", a -> part(a[0], "rest"), ANY));
    both(all, fixed("initial", a -> part(a[0], "initial"), ANY));
    both(all, fixed("reverse", a -> reverse(a[0]), ANY));
    both(all, fixed("compact", a -> compact(a[0]), ANY));
    both(all, fixed("uniq", a -> unique(a[0]), ANY));
    both(all, variadic("without", ListFunctions::without, ANY, ANY));
    both(all, fixed("has", a -> Go.of(has(a[0], a[1])), ANY, ANY));
    both(all, variadic("slice", ListFunctions::slice, ANY, ANY));
    both(all, fixed("chunk", a -> chunk(((Go.Int) a[0]).value(), a[1]), INT, ANY));
    all.add(variadic("concat", ListFunctions::concat, ANY));
    return all;
  }

  /// The function and its sibling that returns an error instead of panicking: to a template both
  /// are the same.
  private static void both(List<GoFunction> all, GoFunction function) {
    String name = function.name();
    all.add(function);
    all.add(function.named("must" + Character.toUpperCase(name.charAt(0)) + name.substring(1)));
  }

  private static GoList list(Go value, String refusal) {
    if (value instanceof GoList list) {
      return list;
    }
    throw new GoError(
        value instanceof Go.Nothing ? NIL_POINTER : refusal.formatted(Types.kind(value)));
  }

  private static GoList push(Go list, Go item) {
    GoList before = list(list, "Cannot push on type %s");
    Exhausted.beyond(before.size() * 8L);
    Go[] items = Arrays.copyOf(before.items(), before.size() + 1);
    items[before.size()] = item;
    return GoList.of(items);
  }

  private static GoList prepend(Go list, Go item) {
    GoList before = list(list, "Cannot prepend on type %s");
    Exhausted.beyond(before.size() * 8L);
    Go[] items = new Go[before.size() + 1];
    items[0] = item;
    System.arraycopy(before.items(), 0, items, 1, before.size());
    return GoList.of(items);
  }

  private static Go end(Go value, String which) {
    GoList list = list(value, "Cannot find " + which + " on type %s");
    return list.size() == 0 ? Go.NIL : list.get(which.equals("first") ? 0 : list.size() - 1);
  }

  private static GoList part(Go value, String which) {
    GoList list = list(value, "Cannot find " + which + " on type %s");
    int size = list.size();
    if (size == 0) {
      return GoList.nil(GoList.Element.ANY);
    }
    boolean rest = which.equals("rest");
    return GoList.of(Arrays.copyOfRange(list.items(), rest ? 1 : 0, rest ? size : size - 1));
  }

  private static GoList reverse(Go value) {
    Go[] items = list(value, "Cannot find reverse on type %s").items();
    Collections.reverse(Arrays.asList(items));
    return GoList.of(items);
  }

  private static GoList compact(Go value) {
    return kept(list(value, "Cannot compact on type %s"), Types::isTrue);
  }

  private static GoList unique(Go value) {
    var kept = new ArrayList<Go>();
    for (Go item : list(value, "Cannot find uniq on type %s").items()) {
      if (kept.stream().noneMatch(other -> Equality.deep(other, item))) {
        kept.add(item);
        tooMany(kept);
      }
    }
    return GoList.of(kept.toArray(Go[]::new));
  }

  /// Comparing each with each is quadratic work.
  private static void tooMany(List<Go> kept) {
    if (kept.size() > 20_000) {
      throw new Exhausted("the template compares too many items");
    }
  }

  private static GoList without(Go[] a) {
    Go[] omitted = Arguments.from(1, a);
    return kept(
        list(a[0], "Cannot find without on type %s"),
        item -> Arrays.stream(omitted).noneMatch(other -> Equality.deep(other, item)));
  }

  private static GoList kept(GoList list, Predicate<Go> keeps) {
    return GoList.of(Arrays.stream(list.items()).filter(keeps).toArray(Go[]::new));
  }

  private static boolean has(Go needle, Go haystack) {
    if (haystack instanceof Go.Nothing) {
      return false;
    }
    for (Go item : list(haystack, "Cannot find has on type %s").inAnyOrder()) {
      if (Equality.deep(needle, item)) {
        return true;
      }
    }
    return false;
  }

  private static Go slice(Go[] a) {
    GoList list = list(a[0], "list should be type of slice or array but %s");
    if (list.size() == 0) {
      return Go.NIL;
    }
    long start = a.length > 1 ? Casting.toInt64(a[1]) : 0;
    long end = a.length > 2 ? Casting.toInt64(a[2]) : list.size();
    if (start < 0 || end < start || end > list.capacity()) {
      throw new GoError("reflect.Value.Slice: slice index out of bounds");
    }
    return list.slice((int) start, (int) end);
  }

  private static GoList chunk(long size, Go value) {
    GoList list = list(value, "Cannot chunk type %s");
    int length = list.size();
    double wanted = Math.floor((length - 1) / (double) size) + 1;
    if (Double.isNaN(wanted) || wanted < 0 || wanted > length) {
      throw new GoError("runtime error: makeslice: len out of range");
    }
    Go[] items = list.items();
    Go[] chunks = new Go[(int) wanted];
    for (int i = 0; i < chunks.length; i++) {
      int from = (int) (i * size);
      chunks[i] = GoList.of(Arrays.copyOfRange(items, from, (int) Math.min(length, from + size)));
    }
    return GoList.of(GoList.Element.LIST, chunks);
  }

  private static Go concat(Go[] a) {
    var all = new ArrayList<Go>();
    for (Go value : a) {
      all.addAll(Arrays.asList(list(value, "Cannot concat type %s as list").items()));
      Exhausted.beyond(all.size() * 8L);
    }
    return all.isEmpty() ? GoList.nil(GoList.Element.ANY) : GoList.of(all.toArray(Go[]::new));
  }
}
