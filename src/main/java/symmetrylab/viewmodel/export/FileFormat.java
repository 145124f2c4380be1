package symmetrylab.viewmodel.export;

import java.util.Set;

/**
 * A file format for export.
 *
 * @param extension the file extension, without the dot
 * @param content what a file holds
 * @param abilities what not every format can do
 * @param maxPixels the most pixels of an image; 0 for texts
 */
public record FileFormat(String extension, Content content, Set<Ability> abilities, int maxPixels) {

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
        /** Numbers. */
        NUMBERS,
        /** A program. */
        PROGRAM
    }

    /** Whether it can do this. */
    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }

    /** Whether it is an animation. */
    public boolean moving() {
        return content == Content.MOVING;
    }

    /** Whether it shows pictures. */
    public boolean pictures() {
        return switch (content) {
            case STEP, PAGES, MOVING -> true;
            case NUMBERS, PROGRAM -> false;
        };
    }
}
