package symmetrylab.viewmodel.export;

import java.util.Set;

/**
 * A file format for export.
 *
 * @param extension the file extension, without the dot; empty for a folder of pictures
 * @param content what a file holds
 * @param abilities what not every format can do
 * @param maxPixels the most pixels of an image; 0 for texts
 * @param maxRate the most frames per second; 0 if it shows none
 */
public record FileFormat(String extension, Content content, Set<Ability> abilities, int maxPixels, int maxRate) {

    /** Copies the set. */
    public FileFormat {
        abilities = Set.copyOf(abilities);
    }

    /** What not every format can do. */
    public enum Ability {
        /** Its image may have more pixels than the picture. */
        SCALE,
        /** It says how often it is played. */
        PLAYS,
        /** It says how long each frame is shown. */
        TIMES,
        /** Nothing need lie under its figures. */
        TRANSPARENCY
    }

    /** What a file holds. */
    public enum Content {
        /** The picture of one step. */
        STEP,
        /** The picture of one step, or a page for each of several. */
        PAGES,
        /** An animation. */
        MOVING,
        /** A page that trains by itself, with the picture of one step. */
        LIVE,
        /** Numbers. */
        NUMBERS,
        /** A program. */
        PROGRAM
    }

    /** Its word in settings and keys of texts. */
    public String word() {
        return folder() ? "frames" : extension;
    }

    /** Whether it is a folder of files. */
    public boolean folder() {
        return extension.isEmpty();
    }

    /** The end of a file's name: the extension with its dot; nothing for a folder. */
    public String ending() {
        return folder() ? "" : "." + extension;
    }

    /** Whether it can do this. */
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /** Whether it is an animation, in one file or in a picture for each frame. */
    public boolean moving() {
        return content == Content.MOVING;
    }

    /** Whether it shows pictures. */
    public boolean pictures() {
        return switch (content) {
            case STEP, PAGES, MOVING, LIVE -> true;
            case NUMBERS, PROGRAM -> false;
        };
    }
}
