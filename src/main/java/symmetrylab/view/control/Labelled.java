package symmetrylab.view.control;

/**
 * A value under its name in a list. The name is part of it: a list may paint its rows at any time, even when what the name was
 * made from is gone.
 *
 * @param value what is chosen
 * @param name what is shown
 * @param <T> the type of the value
 */
public record Labelled<T>(T value, String name) {}
