package dev.lynceus.gotemplate.print;

import java.util.Comparator;

/// How go-yaml sorts keys, so that `a2` comes before `a10`: `sorter.go` of go-yaml v2.4.
final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    for (int i = 0; i < left.length && i < right.length; i++) {
      if (left[i] != right[i]) {
        return before(left, right, i) ? -1 : before(right, left, i) ? 1 : 0;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean before(int[] a, int[] b, int i) {
    boolean aLetter = Character.isLetter(a[i]);
    boolean bLetter = Character.isLetter(b[i]);
    if (aLetter && bLetter) {
      return a[i] < b[i];
    }
    if (aLetter || bLetter) {
      return bLetter;
    }
    long an = 0;
    long bn = 0;
    if (a[i] == '0' || b[i] == '0') {
      for (int j = i - 1; j >= 0 && Character.isDigit(a[j]); j--) {
        if (a[j] != '0') {
          an = 1;
          bn = 1;
          break;
        }
      }
    }
    int ai = i;
    while (ai < a.length && Character.isDigit(a[ai])) {
      an = an * 10 + (a[ai++] - '0');
    }
    int bi = i;
    while (bi < b.length && Character.isDigit(b[bi])) {
      bn = bn * 10 + (b[bi++] - '0');
    }
    return an != bn ? an < bn : ai != bi ? ai < bi : a[i] < b[i];
  }
}
