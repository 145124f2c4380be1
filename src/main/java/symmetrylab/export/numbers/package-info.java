/** Experiments in numbers: the tables of their runs, in CSV and JSON. */
package symmetrylab.export.numbers;
