package symmetrylab.lesson.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import symmetrylab.lesson.Lesson;
import symmetrylab.lesson.LoadedLesson;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.Shipped;

/** The lessons that ship with the program, in the order in which they are taught. */
public final class Lessons {

    private static final List<String> IDS = List.of(
            "why-zero-fails",
            "frozen-or-identical",
            "any-constant",
            "what-breaks-symmetry",
            "how-much-randomness",
            "saddles-and-plateaus",
            "one-network-many-orders",
            "when-zeros-are-right");

    private Lessons() {}

    /**
     * A shipped lesson.
     *
     * @param id its name on the command line: lower case, hyphens
     * @param text its file
     * @param lesson what the file says
     */
    public record ShippedLesson(String id, String text, Lesson lesson) {

        /** The lesson with its experiments ready to run; a shipped lesson is always valid. */
        public LoadedLesson load() {
            try {
                return LessonFile.parse(id + ".json", text).load(Path.of(""));
            } catch (SpecException e) {
                throw wrong(e);
            }
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** Reads the lessons once, on first use. */
    private static final class Loaded {
        static final List<ShippedLesson> ALL = IDS.stream().map(Lessons::read).toList();
    }

    /** All lessons, in order. */
    public static List<ShippedLesson> all() {
        return Loaded.ALL;
    }

    /** The lesson {@code id}, if there is one. */
    public static Optional<ShippedLesson> find(String id) {
        return IDS.stream().filter(id::equals).findFirst().map(Lessons::read);
    }

    private static ShippedLesson read(String id) {
        String text = Shipped.text("lessons/" + id + ".json");
        try {
            return new ShippedLesson(
                    id, text, LessonFile.parse(id + ".json", text).lesson());
        } catch (SpecException e) {
            throw wrong(e);
        }
    }

    private static IllegalStateException wrong(SpecException e) {
        return new IllegalStateException("a shipped lesson is wrong: " + e.getMessage(), e);
    }
}
