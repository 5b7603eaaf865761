package dev.lynceus.cli;

/// The command `lynceus`; for now it only tells its version.
public final class Main {

  private Main() {}

  /// Starts one command.
  public static void main(String[] arguments) {
    System.out.println("lynceus 0.1.0");
  }
}
