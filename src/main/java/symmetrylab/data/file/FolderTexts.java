package symmetrylab.data.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import symmetrylab.data.TextSource;
import symmetrylab.spec.UnreadableException;
import symmetrylab.spec.file.Shipped;
import symmetrylab.spec.file.TextFile;
import symmetrylab.words.Text;

/**
 * Text files by their paths from a folder, and those that ship with the program.
 *
 * @param folder where relative paths begin
 */
public record FolderTexts(Path folder) implements TextSource {

    @Override
    public String read(String name) throws UnreadableException {
        try {
            return TextFile.readTable(folder.resolve(name));
        } catch (InvalidPathException e) {
            throw new UnreadableException(Text.of("data.noPath"), e);
        }
    }

    @Override
    public String shipped(String path) {
        return Shipped.text(path);
    }
}
