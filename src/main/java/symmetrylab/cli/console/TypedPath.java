package symmetrylab.cli.console;

import java.nio.file.Path;

/**
 * A path with its text, which alone says whether a folder is meant: a path drops the slash at its end.
 *
 * @param text as typed
 * @param path the path
 */
public record TypedPath(String text, Path path) {}
