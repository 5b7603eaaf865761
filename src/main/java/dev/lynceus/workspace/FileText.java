package dev.lynceus.workspace;

import dev.lynceus.finding.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/// Turns the bytes of a file into text.
///
/// UTF-8, or UTF-16 where a byte order mark says so, as go-yaml 2.4 reads it (`readerc.go`,
/// `yaml_parser_determine_encoding`). Bytes that mean nothing become U+FFFE, a character that YAML
/// refuses, so that they are reported at their place.
final class FileText {
  /// The largest file that is read, in bytes.
  static final int LARGEST = 16 << 20;

  /// Why a link has no text.
  static final String LINK = "a symbolic link, which is not followed";

  /// Why a pipe or a device has no text.
  static final String IRREGULAR = "no regular file";

  private static final char REFUSED = '\uFFFE';

  private FileText() {}

  /// The text of a file whose last name is no symbolic link; unknown, with the reason, when it
  /// cannot be read or is too large.
  static Answer<String> read(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return read(in);
    } catch (IOException e) {
      return new Answer.Unknown<>(
          Files.isSymbolicLink(file) ? LINK : "cannot be read: " + reason(e));
    }
  }

  /// Like [#read(Path)], for a file that nobody has looked at yet: a pipe is not waited for.
  static Answer<String> readRegular(Path file) {
    return !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? read(file)
        : new Answer.Unknown<>(Files.isSymbolicLink(file) ? LINK : IRREGULAR);
  }

  /// The text that comes out of a pipe, also through a link.
  static Answer<String> readPipe(Path pipe) {
    try (InputStream in = Files.newInputStream(pipe)) {
      return read(in);
    } catch (IOException e) {
      return new Answer.Unknown<>("cannot be read: " + reason(e));
    }
  }

  /// The text of a stream, read to its end but not beyond the largest file.
  static Answer<String> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    return bytes.length > LARGEST
        ? new Answer.Unknown<>("larger than " + (LARGEST >> 20) + " MiB")
        : new Answer.Known<>(decode(bytes));
  }

  /// The encoding that a byte order mark of two bytes names, which stays part of the text.
  static Optional<Charset> charset(byte[] bytes) {
    int mark = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return switch (mark) {
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      default -> Optional.empty();
    };
  }

  static String decode(byte[] bytes) {
    Optional<Charset> named = charset(bytes);
    if (named.isPresent()) {
      return decode(bytes, named.get().newDecoder());
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The replacement character may also be what the file really says.
    return text.indexOf('\uFFFD') < 0 ? text : decode(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  private static String decode(byte[] bytes, CharsetDecoder decoder) {
    decoder
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      in.position(in.position() + result.length());
      out.put(REFUSED);
    }
    decoder.flush(out);
    return out.flip().toString();
  }

  /// Why the file system refused, in a few words.
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file";
      case NotDirectoryException _ -> "not a folder";
      case FileSystemException f when f.getReason() != null -> f.getReason();
      default -> Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    };
  }
}
