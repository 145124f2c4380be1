package symmetrylab.view.control;

/**
 * A value with its name in a list. It holds the name because a list may paint its rows at any time, even after the
 * source of the name is gone.
 *
 * @param value the value to choose
 * @param name the text to show
 * @param <T> the type of the value
 */
public record Labelled<T>(T value, String name) {}
