/**
 * The window: JavaFX nodes, built in code, that bind to view models and hold no state but layout.
 */
package symmetrylab.view;
