package symmetrylab.export.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;
import symmetrylab.words.Text;
import symmetrylab.words.WordedIOException;

/**
 * Writes a folder of files whole or not at all.
 *
 * <p>The files go to a hidden folder beside it, which takes its place when complete and is removed if anything fails.
 * Until then an existing folder stays as it is. Leftovers of killed programs beside it are removed. A folder that holds
 * anything else than an earlier export is never touched.
 */
public final class WholeFolder {

    private final Path folder;
    private final Predicate<Path> isOurs;

    private WholeFolder(Path folder, Predicate<Path> isOurs) {
        this.folder = folder;
        this.isOurs = isOurs;
    }

    /**
     * A folder that may replace one in which every file {@code isOurs}.
     *
     * @param isOurs whether a file comes from an earlier export
     */
    public static WholeFolder of(Path folder, Predicate<Path> isOurs) {
        return new WholeFolder(folder, isOurs);
    }

    /** The content of a folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to {@code out}. */
        void writeTo(Out out) throws IOException;
    }

    /** Takes the files of a folder. */
    @FunctionalInterface
    public interface Out {
        /** Writes a file of a name that no other has. */
        void write(String name, byte[] content) throws IOException;
    }

    /**
     * Writes the folder, or leaves everything as it was.
     *
     * @throws WordedIOException if that fails; its text is one line and names the folder and the reason
     */
    public void write(Content content) throws WordedIOException {
        Path target = WholeFile.targetOf(folder);
        refuseUnfit(target);
        WholeFile.clearBeside(target);
        try (PartFolder part = PartFolder.beside(target)) {
            content.writeTo(part::write);
            // Somebody may have put a file into the old folder meanwhile.
            refuseUnfit(target);
            part.become(target);
        } catch (WordedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new WordedIOException(Text.of("export.cannotWrite", folder, WholeFile.reason(e, target)), e);
        }
    }

    /**
     * Checks before long work whether the folder can be written, as far as possible without writing.
     *
     * @throws WordedIOException if not; its text is one line and names the folder and the reason
     */
    public void check() throws WordedIOException {
        Path target = WholeFile.targetOf(folder);
        refuseUnfit(target);
        if (!Files.isWritable(target.getParent())) {
            throw WholeFile.refusal(folder, Text.of("export.noPermission", target.getParent()));
        }
    }

    private void refuseUnfit(Path target) throws WordedIOException {
        if (Files.exists(target)) {
            if (!Files.isDirectory(target)) {
                throw WholeFile.refusal(folder, Text.of("export.isNoFolder"));
            }
            if (target.getParent() == null || holdsOthers(target)) {
                throw WholeFile.refusal(folder, Text.of("export.holdsOthers"));
            }
            if (isCurrent(target)) {
                throw WholeFile.refusal(folder, Text.of("export.isCurrent"));
            }
            if (!Files.isWritable(target)) {
                throw WholeFile.refusal(folder, Text.of("export.isProtected"));
            }
        }
        WholeFile.refuseUnfitFolder(folder, target.getParent());
    }

    private boolean holdsOthers(Path target) throws WordedIOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
            Iterator<Path> all = files.iterator();
            boolean others = false;
            while (!others && all.hasNext()) {
                others = !isOurs.test(all.next());
            }
            return others;
        } catch (IOException e) {
            throw new WordedIOException(Text.of("export.cannotWrite", folder, WholeFile.reason(e, target)), e);
        }
    }

    private static boolean isCurrent(Path target) throws WordedIOException {
        return target.equals(WholeFile.targetOf(Path.of("")));
    }
}
