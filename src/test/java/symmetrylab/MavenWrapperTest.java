package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code mvnw} where no Maven is installed: its own folder, home and search path, and a local server with a
 * small archive in place of Maven's.
 */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {

    private static final String PINNED = "3.9.11";

    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "head",
            "dirname",
            "mkdir",
            "mktemp",
            "find",
            "rm",
            "mv",
            "cp",
            "tar",
            "gzip",
            "curl",
            "wget",
            "sha512sum",
            "shasum",
            "perl");

    private final AtomicInteger downloads = new AtomicInteger();
    private final CountDownLatch halfSent = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private Path project;
    private Path home;
    private Path tools;
    private byte[] archive;
    private HttpServer server;

    @BeforeEach
    void aProjectAHomeAndAServer() throws IOException, InterruptedException {
        project = Files.createDirectories(folder.resolve("a project"));
        home = Files.createDirectories(folder.resolve("home"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
        TOOLS.forEach(this::offer);
        archive = tinyMaven();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> send(exchange, archive));
        server.createContext("/truncated", exchange -> send(exchange, Arrays.copyOf(archive, archive.length / 2)));
        server.createContext("/broken-off", this::sendHalf);
        server.start();
        pin("/whole", sumOf(archive));
    }

    @AfterEach
    void stopTheServer() {
        goOn.countDown();
        server.stop(0);
    }

    @Test
    void maven_is_downloaded_once_and_called_with_the_arguments() throws IOException, InterruptedException {
        Outcome first = mvnw("--version", "a b");
        assertThat(first.code()).isZero();
        assertThat(first.output()).isEqualTo("tiny Maven: -f " + project + "/pom.xml --version a b\n");
        assertThat(first.errors()).contains("Maven " + PINNED + " once");
        Outcome second = mvnw("verify");
        assertThat(second.output()).isEqualTo("tiny Maven: -f " + project + "/pom.xml verify\n");
        assertThat(second.errors()).isEmpty();
        assertThat(downloads).hasValue(1);
        assertThat(left()).containsExactly("apache-maven-" + PINNED);
    }

    @Test
    void wget_downloads_where_there_is_no_curl() throws IOException, InterruptedException {
        Files.deleteIfExists(tools.resolve("curl"));
        assertThat(mvnw("--version").code()).isZero();
        assertThat(downloads).hasValue(1);
    }

    @Test
    void an_archive_named_by_a_variable_replaces_the_download() throws IOException, InterruptedException {
        Path copy = Files.write(folder.resolve("maven of mine.tar.gz"), archive);
        Outcome outcome = mvnw(Map.of("MVNW_ARCHIVE", copy.toString()), "--version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).startsWith("tiny Maven");
        assertThat(downloads).hasValue(0);
    }

    @Test
    void a_missing_archive_is_named() throws IOException, InterruptedException {
        Outcome outcome = mvnw(Map.of("MVNW_ARCHIVE", "/nowhere/maven.tar.gz"), "--version");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("mvnw: cannot read /nowhere/maven.tar.gz");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_download_with_another_checksum_is_not_unpacked() throws IOException, InterruptedException {
        pin("/whole", "0".repeat(128));
        assertDamaged(mvnw("--version"));
    }

    @Test
    void a_truncated_archive_is_not_unpacked() throws IOException, InterruptedException {
        pin("/truncated", sumOf(archive));
        assertDamaged(mvnw("--version"));
    }

    private void assertDamaged(Outcome outcome) throws IOException {
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).contains("is damaged or not Maven " + PINNED);
        assertThat(left()).isEmpty();
    }

    @Test
    void an_interrupted_download_leaves_nothing_and_the_next_one_succeeds() throws IOException, InterruptedException {
        goOn.countDown();
        pin("/broken-off", sumOf(archive));
        Outcome outcome = mvnw("--version");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("mvnw: cannot download http://");
        assertThat(left()).isEmpty();
        pin("/whole", sumOf(archive));
        assertThat(mvnw("--version").code()).isZero();
    }

    @Test
    void a_script_stopped_during_its_download_leaves_nothing() throws IOException, InterruptedException {
        pin("/broken-off", sumOf(archive));
        Process process = start(Map.of(), "--version");
        assertThat(halfSent.await(120, TimeUnit.SECONDS)).isTrue();
        process.destroy();
        goOn.countDown();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(left()).isEmpty();
    }

    @Test
    void leftovers_of_a_download_killed_a_day_ago_are_removed_and_newer_ones_kept()
            throws IOException, InterruptedException {
        Path store = Files.createDirectories(home.resolve(".m2/wrapper"));
        Path old = Files.createDirectories(store.resolve("download.abc123"));
        Files.write(old.resolve("maven.tar.gz"), new byte[10]);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        Files.createDirectories(store.resolve("download.def456"));
        assertThat(mvnw("--version").code()).isZero();
        assertThat(left()).containsExactly("apache-maven-" + PINNED, "download.def456");
    }

    @Test
    void a_folder_without_a_maven_that_runs_is_replaced() throws IOException, InterruptedException {
        Path broken = Files.createDirectories(home.resolve(".m2/wrapper/apache-maven-" + PINNED + "/lib"));
        Outcome outcome = mvnw("--version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).startsWith("tiny Maven");
        assertThat(broken).doesNotExist();
        assertThat(left()).containsExactly("apache-maven-" + PINNED);
    }

    @Test
    void an_installed_maven_of_3_8_or_newer_is_used() throws IOException, InterruptedException {
        install("Apache Maven 3.8.1 (abc)");
        assertThat(mvnw("verify").output()).isEqualTo("Apache Maven 3.8.1 (abc)\n");
        assertThat(downloads).hasValue(0);
    }

    @Test
    void an_installed_maven_that_is_older_or_does_not_run_is_ignored() throws IOException, InterruptedException {
        install("Apache Maven 3.6.3");
        assertThat(mvnw("verify").output()).startsWith("tiny Maven");
        install("");
        assertThat(mvnw("verify").output()).startsWith("tiny Maven");
    }

    @Test
    void without_a_download_tool_the_script_says_what_to_install() throws IOException, InterruptedException {
        Files.deleteIfExists(tools.resolve("curl"));
        Files.deleteIfExists(tools.resolve("wget"));
        Outcome outcome = mvnw("--version");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("install Maven 3.8 or newer, or curl or wget");
        assertThat(left()).isEmpty();
    }

    @Test
    void without_a_checksum_tool_nothing_is_unpacked() throws IOException, InterruptedException {
        Files.deleteIfExists(tools.resolve("sha512sum"));
        Files.deleteIfExists(tools.resolve("shasum"));
        Outcome outcome = mvnw("--version");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("install sha512sum or shasum");
        assertThat(left()).isEmpty();
    }

    @Test
    void the_project_pins_a_version_its_archive_and_its_checksum() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(".mvn/wrapper/maven-wrapper.properties"));
        assertThat(lines)
                .contains("mavenVersion=" + PINNED)
                .anyMatch(line -> line.matches("distributionUrl=https://.*/apache-maven-" + PINNED + "-bin[.]tar[.]gz"))
                .anyMatch(line -> line.matches("distributionSha512Sum=[0-9a-f]{128}"));
    }

    /**
     * The outcome of a call of the script.
     *
     * @param code its exit code
     * @param output its standard output
     * @param errors its standard error
     */
    private record Outcome(int code, String output, String errors) {}

    private Outcome mvnw(String... arguments) throws IOException, InterruptedException {
        return mvnw(Map.of(), arguments);
    }

    private Outcome mvnw(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        Process process = start(variables, arguments);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(folder.resolve("output")),
                Files.readString(folder.resolve("errors")));
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(tools.resolve("sh").toString(), "mvnw"), Arrays.stream(arguments))
                        .toList());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", home.toString());
        return builder.directory(project.toFile())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private List<String> left() throws IOException {
        Path store = home.resolve(".m2/wrapper");
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void pin(String path, String sum) throws IOException {
        Files.writeString(project.resolve(".mvn/wrapper/maven-wrapper.properties"), """
                mavenVersion=%s
                distributionUrl=http://127.0.0.1:%d%s
                distributionSha512Sum=%s
                """.formatted(
                        PINNED, server.getAddress().getPort(), path, sum));
    }

    private void install(String version) throws IOException {
        script(tools.resolve("mvn"), version.isEmpty() ? "exit 1" : "echo '" + version + "'");
    }

    /** An archive with Maven's layout, whose Maven prints its arguments. */
    private byte[] tinyMaven() throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("made"));
        Path bin = Files.createDirectories(root.resolve("apache-maven-" + PINNED + "/bin"));
        script(bin.resolve("mvn"), "echo \"tiny Maven: $*\"");
        Process tar = new ProcessBuilder("tar", "-czf", "maven.tar.gz", "apache-maven-" + PINNED)
                .directory(root.toFile())
                .start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(root.resolve("maven.tar.gz"));
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Puts {@code tool} on the search path as a script: a link would lead out of the temporary folder. */
    private void offer(String tool) {
        Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(found -> {
                    try {
                        script(tools.resolve(tool), "exec '" + found + "' \"$@\"");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void send(HttpExchange exchange, byte[] bytes) throws IOException {
        downloads.incrementAndGet();
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void sendHalf(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, archive.length);
        exchange.getResponseBody().write(archive, 0, archive.length / 2);
        exchange.getResponseBody().flush();
        halfSent.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static String sumOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
