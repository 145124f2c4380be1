/** The window: JavaFX nodes, built in code, that bind to view models and hold no state except layout. */
package symmetrylab.view;
