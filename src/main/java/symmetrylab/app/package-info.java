/**
 * Puts the program together and starts its window: the one place where collaborators are made.
 */
package symmetrylab.app;
