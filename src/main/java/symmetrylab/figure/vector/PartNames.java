package symmetrylab.figure.vector;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import symmetrylab.figure.draw.Meaning;
import symmetrylab.figure.draw.Numbers;

/**
 * The names of the parts of one picture, each given once: letters, digits and hyphens, such as {@code lane-1-neuron-h1}.
 * A part that the picture shows twice has a number behind its second name.
 */
public final class PartNames {

    private final Set<String> given = new HashSet<>();
    private String lane = "";
    private String view = "";

    /** No name is given so far. */
    public PartNames() {}

    /** The parts that follow are within this one; only lanes and figures have names that their parts begin with. */
    public void enter(Meaning part) {
        if (part instanceof Meaning.Lane number) {
            lane = "lane-" + number.number() + "-";
        } else if (part instanceof Meaning.View shown) {
            view = shown.name() + "-";
        }
    }

    /** The parts that follow are outside this one. */
    public void leave(Meaning part) {
        if (part instanceof Meaning.Lane) {
            lane = "";
        } else if (part instanceof Meaning.View) {
            view = "";
        }
    }

    /** A name for a part; what is within a lane begins with the lane. */
    public String of(Meaning part) {
        String wanted = name(part);
        String name = wanted;
        for (int number = 2; !given.add(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }

    private String name(Meaning part) {
        if (part instanceof Meaning.Lane number) {
            return "lane-" + number.number();
        }
        if (part instanceof Meaning.View shown) {
            return lane + shown.name();
        }
        if (part instanceof Meaning.Neuron neuron) {
            return lane + "neuron-" + word(neuron.name());
        }
        if (part instanceof Meaning.Weight weight) {
            return lane + "weight-" + word(weight.from().name()) + "-"
                    + word(weight.to().name());
        }
        if (part instanceof Meaning.Bias bias) {
            return lane + "bias-" + word(bias.of().name());
        }
        return lane
                + view
                + (part instanceof Meaning.Axes ? "axes" : part instanceof Meaning.Curve ? "curve" : "graph");
    }

    /** A part with this name shows nothing, so that another can have it. */
    public void takeBack(String name) {
        given.remove(name);
    }

    /** Any text as letters from a to z, digits and hyphens; empty if it has none of them. */
    public static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** What programs show of a part at which the mouse points; absent for one that says itself what it is. */
    public static Optional<String> title(Meaning part) {
        if (part instanceof Meaning.Lane lane) {
            return Optional.of(lane.name());
        }
        if (part instanceof Meaning.Neuron neuron) {
            return Optional.of(neuron.name());
        }
        if (part instanceof Meaning.Weight weight) {
            return Optional.of(
                    weight.from().name() + " → " + weight.to().name() + ": " + Numbers.brief(weight.value()));
        }
        if (part instanceof Meaning.Bias bias) {
            return Optional.of("→ " + bias.of().name() + ": " + Numbers.brief(bias.value()));
        }
        return Optional.empty();
    }
}
