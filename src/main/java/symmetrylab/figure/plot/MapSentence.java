package symmetrylab.figure.plot;

import java.util.List;
import symmetrylab.figure.draw.Ink;
import symmetrylab.figure.draw.Numbers;
import symmetrylab.figure.draw.Palette;
import symmetrylab.figure.draw.Ticks;
import symmetrylab.words.Words;

/**
 * What a map shows, in words.
 *
 * @param full the sentence
 * @param brief its short form
 * @param ink its colour
 */
record MapSentence(String full, String brief, Ink ink) {

    /**
     * What is known of the neurons.
     *
     * @param count the number of neurons
     * @param groups those at one place
     * @param outside the number of neurons beyond the borders of the map
     * @param lines the number of lines through the origin on which the neurons lie; 0 if it is not known
     * @param largest the largest length of an incoming vector
     * @param visible the length from which one can see a distance in the map
     */
    record Seen(int count, MapGroups groups, long outside, int lines, double largest, double visible) {}

    /** The sentence on {@code seen}. */
    static MapSentence of(Seen seen, Words words, Palette palette) {
        int count = seen.count();
        int lost = seen.groups().lost().size();
        if (lost > 0) {
            return new MapSentence(
                    words.get("figure.map.lost", lost, count),
                    words.get("figure.map.lost.brief"),
                    palette.states().diverged());
        }
        if (seen.outside() > 0) {
            return new MapSentence(
                    words.get("figure.map.outside", seen.outside(), count),
                    words.get("figure.map.outside.brief", seen.outside()),
                    palette.text());
        }
        List<MapGroups.Group> groups = seen.groups().groups();
        boolean isOne = groups.size() == 1 && count > 1;
        boolean isNear = isOne && groups.get(0).near();
        Ink ink = isNear ? palette.states().near() : isOne ? palette.states().identical() : palette.text();
        if (seen.largest() == 0) {
            return new MapSentence(
                    count == 1 ? words.get("figure.map.zero.brief") : words.get("figure.map.zero", count),
                    words.get("figure.map.zero.brief"),
                    ink);
        }
        if (seen.largest() <= seen.visible() && (count == 1 || isNear)) {
            String distance = Numbers.tick(Ticks.oneDigitAbove(seen.largest()));
            return new MapSentence(
                    count == 1
                            ? words.get("figure.map.tiny.brief", distance)
                            : words.get("figure.map.tiny", count, distance),
                    words.get("figure.map.tiny.brief", distance),
                    ink);
        }
        if (count == 1) {
            return new MapSentence(words.get("figure.map.single"), words.get("figure.map.single"), ink);
        }
        if (isNear) {
            return new MapSentence(words.get("figure.map.near", count), words.get("figure.map.near.brief"), ink);
        }
        if (isOne) {
            return new MapSentence(words.get("figure.map.one", count), words.get("figure.map.one.brief"), ink);
        }
        if (groups.size() > 2 * seen.lines() && seen.lines() == 1) {
            return new MapSentence(words.get("figure.map.line", count), words.get("figure.map.line.brief"), ink);
        }
        if (groups.size() > 2 * seen.lines() && seen.lines() == 2) {
            return new MapSentence(words.get("figure.map.lines", count), words.get("figure.map.lines.brief"), ink);
        }
        if (groups.size() == count) {
            return new MapSentence(words.get("figure.map.apart", count), words.get("figure.map.apart.brief"), ink);
        }
        return new MapSentence(
                words.get("figure.map.places", count, groups.size()),
                words.get("figure.map.places.brief", groups.size()),
                ink);
    }
}
