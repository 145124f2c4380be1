package symmetrylab.figure.function;

import java.util.List;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.function.Ridges.Likeness;
import symmetrylab.words.Words;

/**
 * What the ridges mean for the function, in words.
 *
 * @param forms the sentence, from its longest to its shortest form
 * @param ink its colour
 */
record RidgeSentence(List<String> forms, Ink ink) {

    /** The sentence on {@code ridges}, those of a curve being its breakpoints. */
    static RidgeSentence of(Ridges ridges, FunctionPlane plane, Words words, Palette palette) {
        Ink ink = ink(ridges, palette);
        if (ridges.count() == 0) {
            return ofNone(plane, words, ink);
        }
        if (ridges.lost() > 0) {
            return lost(ridges, words, palette);
        }
        if (ridges.ridges() == 0) {
            boolean curve = plane.isCurve();
            return said(
                    words,
                    ink,
                    words.get(curve ? "figure.function.noBreak" : "figure.function.none"),
                    words.get("figure.function.flat"),
                    words.get(curve ? "figure.function.noBreak.brief" : "figure.function.none.brief"));
        }
        return plane.isCurve() ? ofCurve(ridges, words, ink) : ofPlane(ridges, plane, words, ink);
    }

    /** A network without hidden neurons. */
    private static RidgeSentence ofNone(FunctionPlane plane, Words words, Ink ink) {
        String none = words.get("figure.noHidden");
        if (plane.isCurve()) {
            return new RidgeSentence(List.of(none), ink);
        }
        boolean classes = plane.subject().hasClasses();
        String straight = words.get(classes ? "figure.function.straight" : "figure.function.straightLevels");
        return said(words, ink, none, straight, none);
    }

    private static RidgeSentence ofPlane(Ridges ridges, FunctionPlane plane, Words words, Ink ink) {
        boolean classes = plane.subject().hasClasses();
        int count = ridges.count();
        int with = ridges.ridges();
        if (ridges.outside() == with) {
            return new RidgeSentence(
                    List.of(words.get("figure.function.outside", with, with), words.get("figure.function.allOutside")),
                    ink);
        }
        String across = words.get(classes ? "figure.function.stripes" : "figure.function.across");
        if (ridges.one()) {
            String head = count == 1
                    ? words.get("figure.function.single")
                    : with == count
                            ? words.get("figure.function.one", with)
                            : words.get("figure.function.oneOfSome", with, count);
            String brief =
                    with == 1 ? words.get("figure.function.one.least") : words.get("figure.function.one.brief", with);
            return said(words, ink, head, across, brief);
        }
        if (looksLikeOne(ridges)) {
            return new RidgeSentence(
                    List.of(words.get("figure.function.near", with), words.get("figure.function.near.brief", with)),
                    ink);
        }
        if (ridges.parallel()) {
            return said(
                    words,
                    ink,
                    words.get("figure.function.parallel", with),
                    across,
                    words.get("figure.function.parallel.brief", with));
        }
        if (ridges.outside() > 0) {
            return new RidgeSentence(
                    List.of(
                            words.get("figure.function.outside", ridges.outside(), with),
                            words.get("figure.map.outside.brief", ridges.outside())),
                    ink);
        }
        int lines = ridges.groups().size();
        String head = lines == count
                ? words.get("figure.function.apart", count)
                : words.get("figure.function.several", with, lines);
        return said(
                words,
                ink,
                head,
                words.get(classes ? "figure.function.bend" : "figure.function.bendSurface"),
                words.get("figure.function.several.brief", lines));
    }

    private static RidgeSentence ofCurve(Ridges ridges, Words words, Ink ink) {
        int count = ridges.count();
        int with = ridges.ridges();
        if (ridges.outside() > 0) {
            return new RidgeSentence(
                    List.of(
                            words.get("figure.function.breaksOutside", ridges.outside(), with),
                            words.get("figure.map.outside.brief", ridges.outside())),
                    ink);
        }
        if (ridges.one()) {
            String head = with == count && count > 1
                    ? words.get("figure.function.oneBreak", with)
                    : words.get("figure.function.breaks", with, 1);
            return new RidgeSentence(List.of(head, words.get("figure.function.breaks.brief", 1)), ink);
        }
        int places = ridges.groups().size();
        String head = looksLikeOne(ridges)
                ? words.get("figure.function.nearBreak", with)
                : words.get("figure.function.breaks", with, places);
        return new RidgeSentence(List.of(head, words.get("figure.function.breaks.brief", places)), ink);
    }

    private static RidgeSentence lost(Ridges ridges, Words words, Palette palette) {
        return new RidgeSentence(
                List.of(
                        words.get("figure.map.lost", ridges.lost(), ridges.count()),
                        words.get("figure.map.lost.brief")),
                palette.states().diverged());
    }

    private static boolean looksLikeOne(Ridges ridges) {
        return ridges.groups().size() == 1 && ridges.outside() == 0;
    }

    private static Ink ink(Ridges ridges, Palette palette) {
        boolean all = looksLikeOne(ridges) && ridges.ridges() == ridges.count() && ridges.count() > 1;
        return all ? ink(ridges.groups().get(0).likeness(), palette) : palette.text();
    }

    /** The colour for neurons that are this much alike. */
    static Ink ink(Likeness likeness, Palette palette) {
        return switch (likeness) {
            case EQUAL -> palette.states().identical();
            case ONE_LINE -> palette.text();
            case NEAR -> palette.states().near();
        };
    }

    private static RidgeSentence said(Words words, Ink ink, String head, String consequence, String brief) {
        return new RidgeSentence(List.of(words.get("figure.function.said", head, consequence), head, brief), ink);
    }
}
