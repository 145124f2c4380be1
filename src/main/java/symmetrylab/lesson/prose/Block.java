package symmetrylab.lesson.prose;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A part of a text that begins on a line of its own. */
public sealed interface Block {

    /** All pieces of text, in order. */
    Stream<Span> spans();

    /** This block with other pieces of text. */
    Block map(UnaryOperator<Span> change);

    /**
     * A paragraph.
     *
     * @param pieces at least one; a line break in them is meant
     */
    record Paragraph(List<Span> pieces) implements Block {
        /** Copies the list. */
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        @Override
        public Stream<Span> spans() {
            return pieces.stream();
        }

        @Override
        public Block map(UnaryOperator<Span> change) {
            return new Paragraph(pieces.stream().map(change).toList());
        }
    }

    /**
     * A list.
     *
     * @param first the number of its first item, from which the others are counted; absent if they have dots
     * @param items each with its blocks
     */
    record Items(OptionalInt first, List<List<Block>> items) implements Block {
        /** Copies the lists. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        /** The number of item {@code item}, from 0, with a point; or a dot. */
        public String sign(int item) {
            return first.isPresent() ? first.getAsInt() + item + "." : "•";
        }

        @Override
        public Stream<Span> spans() {
            return items.stream().flatMap(List::stream).flatMap(Block::spans);
        }

        @Override
        public Block map(UnaryOperator<Span> change) {
            return new Items(
                    first,
                    items.stream()
                            .map(item -> item.stream()
                                    .map(block -> block.map(change))
                                    .toList())
                            .toList());
        }
    }
}
