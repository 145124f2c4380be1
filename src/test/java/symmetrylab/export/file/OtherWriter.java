package symmetrylab.export.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that writes one file and is not done until its input ends. */
final class OtherWriter {

    private OtherWriter() {}

    /** Writes the file that the argument names; says so in the middle of it. */
    public static void main(String... arguments) throws IOException {
        WholeFile.write(Path.of(arguments[0]), out -> {
            out.write("other".getBytes(StandardCharsets.UTF_8));
            out.flush();
            System.out.println("half");
            while (System.in.read() >= 0) {
                continue;
            }
        });
    }

    /** Lets another process write {@code file}, and returns in the middle of it. */
    static Process begin(Path file) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xshare:auto",
                        OtherWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (program.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IOException("the other program ended early");
        }
        return program;
    }
}
