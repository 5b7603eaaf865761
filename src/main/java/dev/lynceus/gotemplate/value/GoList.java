package dev.lynceus.gotemplate.value;

import java.util.Arrays;

/// A slice of Go.
public final class GoList implements Go {
  /// What a slice is declared to hold.
  public enum Element {
    ANY("[]interface {}"),
    TEXT("[]string"),
    INT("[]int"),
    LIST("[][]interface {}");

    private final String type;

    Element(String type) {
      this.type = type;
    }

    /// The type of the slice, in Go's words.
    public String type() {
      return type;
    }
  }

  private final Element element;
  private final Go[] items;
  private final int capacity;
  private final boolean nil;
  private final String orderedBy;

  private GoList(Element element, Go[] items, int capacity, boolean nil, String orderedBy) {
    this.element = element;
    this.items = items;
    this.capacity = capacity;
    this.nil = nil;
    this.orderedBy = orderedBy;
  }

  public static GoList of(Go... items) {
    return new GoList(Element.ANY, items, items.length, false, "");
  }

  public static GoList of(Element element, Go... items) {
    return new GoList(element, items, items.length, false, "");
  }

  /// A list as encoding/json leaves it: its room doubled while it grew.
  public static GoList decoded(Go... items) {
    int room = items.length == 0 ? 0 : Math.max(1, Integer.highestOneBit(items.length - 1) << 1);
    return new GoList(Element.ANY, items, Math.max(items.length, room), false, "");
  }

  public static GoList texts(Iterable<String> texts) {
    var items = new java.util.ArrayList<Go>();
    texts.forEach(t -> items.add(new Text(t)));
    return of(Element.TEXT, items.toArray(Go[]::new));
  }

  /// A nil slice: empty, but `null` in JSON.
  public static GoList nil(Element element) {
    return new GoList(element, new Go[0], 0, true, "");
  }

  /// A list whose order is that of a walk over a map: another one on each run.
  ///
  /// @param function what made it
  public static GoList unordered(Element element, Go[] items, String function) {
    return new GoList(element, items, items.length, false, items.length < 2 ? "" : function);
  }

  public Element element() {
    return element;
  }

  public boolean isNil() {
    return nil;
  }

  public int size() {
    return items.length;
  }

  public int capacity() {
    return capacity;
  }

  /// The item at a place, counted from 0.
  ///
  /// @throws Unknowable when the order is chance
  public Go get(int i) {
    ordered();
    return items[i];
  }

  /// A copy of the items.
  ///
  /// @throws Unknowable when their order is chance
  public Go[] items() {
    ordered();
    return items.clone();
  }

  /// A copy of the items for a purpose to which their order is all one.
  public Go[] inAnyOrder() {
    return items.clone();
  }

  /// `reflect.Value.Slice`: behind the end there is still room, up to the capacity.
  public GoList slice(int from, int to) {
    ordered();
    Go[] part = Arrays.copyOfRange(items, from, to);
    for (int i = Math.max(0, items.length - from); i < part.length; i++) {
      part[i] = zero();
    }
    return new GoList(element, part, capacity - from, false, "");
  }

  /// Sorts the texts in place, as `sort.StringSlice` does; returns this list with its order
  /// settled.
  public GoList sorted() {
    Arrays.sort(
        items,
        (a, b) -> dev.lynceus.value.Json.GO_ORDER.compare(((Text) a).text(), ((Text) b).text()));
    return orderedBy.isEmpty() ? this : new GoList(element, items, capacity, nil, "");
  }

  /// A list of the same type and room with other items.
  GoList with(Go[] others) {
    return new GoList(element, others, Math.max(capacity, others.length), false, "");
  }

  private Go zero() {
    return switch (element) {
      case ANY -> NIL;
      case TEXT -> EMPTY;
      case INT -> new Int(0);
      case LIST -> nil(Element.ANY);
    };
  }

  private void ordered() {
    if (!orderedBy.isEmpty()) {
      throw new Unknowable(orderedBy);
    }
  }
}
