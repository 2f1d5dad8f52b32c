// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packs the command with its launchers, licences and documents into a zip, with the same times for
 * the same content, and lays the files beside it that are not in it.
 *
 * <pre>java build/Package.java VERSION FOLDER</pre>
 */
public final class Package {
  /** As in pom.xml. */
  private static final FileTime TIME =
      FileTime.from(java.time.Instant.parse("2026-11-24T00:00:00Z"));

  private static final List<String> MODULES =
      List.of("analyzers", "core", "opensearch", "spring-boot-starter", "corpus", "server", "cli");

  private final Path folder;
  private final String version;

  private Package(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /** Takes the version and the folder that has the site, and gets the zip. */
  public static void main(String... args) throws IOException {
    Package made = new Package(Path.of(args[1]), args[0]);
    made.layOut();
    made.zip();
  }

  private void layOut() throws IOException {
    Path home = folder.resolve("shike");
    Path launcher = home.resolve("bin/shike");
    Files.createDirectories(launcher.getParent());
    String text = Files.readString(Path.of("build/launchers/shike"));
    Files.writeString(launcher, text.replace("@version@", version));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    copy("build/launchers/shike.bat", home.resolve("bin/shike.bat"));
    copy("cli/target/shike.jar", home.resolve("lib/shike.jar"));
    copy("LICENSE", home.resolve("LICENSE"));
    copy("NOTICE", home.resolve("NOTICE"));
    copy(
        "cli/target/quick/generated-sources/license/THIRD-PARTY.txt",
        home.resolve("THIRD-PARTY.txt"));
    copy("cli/target/quick/bom.json", home.resolve("bom.json"));
    Files.move(folder.resolve("site"), home.resolve("docs"));
    copy("build/Dockerfile", folder.resolve("Dockerfile"));
    for (String module : MODULES) {
      copy(module + "/target/quick/bom.json", folder.resolve("bom").resolve(module + ".json"));
    }
  }

  private static void copy(String from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(Path.of(from), to);
  }

  private void zip() throws IOException {
    Path home = folder.resolve("shike");
    URI uri = URI.create("jar:" + folder.resolve("shike-" + version + ".zip").toUri());
    Map<String, String> how = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem zip = FileSystems.newFileSystem(uri, how);
        Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path at = zip.getPath("shike-" + version, home.relativize(file).toString());
        Files.createDirectories(at.getParent());
        Files.copy(file, at);
        Files.setLastModifiedTime(at, TIME);
        String may = Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(at, PosixFilePermissions.fromString(may));
      }
      try (Stream<Path> all = Files.walk(zip.getPath("/"))) {
        for (Path made : all.filter(Files::isDirectory).toList()) {
          if (made.getNameCount() > 0) {
            Files.setLastModifiedTime(made, TIME);
          }
        }
      }
    }
  }
}
