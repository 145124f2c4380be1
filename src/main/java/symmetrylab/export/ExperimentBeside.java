package symmetrylab.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.spec.SpecException;
import symmetrylab.spec.file.ExperimentFile;

/** The file in which an experiment is stored beside its animation. */
final class ExperimentBeside {

    private ExperimentBeside() {}

    /**
     * The file for the experiment: for {@code a.gif} the first of {@code a.json}, {@code a.gif.json}, {@code
     * a.gif.2.json}, {@code a.gif.3.json} … (for a folder {@code a} of pictures {@code a.json}, {@code a.2.json} …) that
     * does not exist or already holds this experiment, so that nobody's work is lost.
     */
    static Path of(Path animation, String experimentJson) {
        String name = animation.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Stream<String> plain = Stream.of(name.substring(0, dot < 0 ? name.length() : dot), name);
        Stream<String> numbered = IntStream.iterate(2, number -> number + 1).mapToObj(number -> name + "." + number);
        return Stream.concat(plain, numbered)
                .map(stem -> animation.resolveSibling(stem + ".json"))
                .filter(beside -> !Files.exists(beside) || holds(beside, experimentJson))
                .findFirst()
                .orElseThrow();
    }

    static boolean holds(Path file, String experimentJson) {
        try {
            ExperimentSpec wanted =
                    ExperimentFile.parse(file.toString(), experimentJson).spec();
            return ExperimentFile.read(file).spec().equals(wanted);
        } catch (SpecException e) {
            return false;
        }
    }
}
