/** Assembles the program and starts its window: the one place that creates collaborators. */
package symmetrylab.app;
