namespace Wutong.Matching.Training;

/// <summary>
/// Whether somebody looks at what stands at a position: certainly at the first, at the k-th with probability k^-bias. A reaction there is worth as much more as
/// it is less likely to be looked at, so that on the average every offer counts as if all had been looked at (inverse propensity scoring; Joachims,
/// Swaminathan and Schnabel 2017).
/// </summary>
/// <param name="Bias">0: everything is looked at; 1: the second half as often as the first.</param>
internal readonly record struct Examination(double Bias)
{
    /// <summary>No reaction counts more often than this: a few far down would drown all others.</summary>
    private const double Most = 10;
    private const double Step = 0.1, Steepest = 2;

    public double Weight(int position) => Math.Min(Most, Math.Pow(position, Bias));

    private double Looked(int position) => Math.Pow(position, -Bias);

    /// <summary>
    /// The bias under which the log itself is most probable, when an offer that is looked at gets a reaction by a logistic function of its features (the model of
    /// Wang and others 2018, with one number for all positions instead of one for each, since the log of a city is small). What is good and what stands
    /// high can be told apart because lists change: filters, dates and readers put like offers at different positions.
    /// </summary>
    public static Examination Of(IReadOnlyList<Row> log)
    {
        var (best, most, weights) = (new Examination(0), double.NegativeInfinity, new double[log.Count == 0 ? 0 : log[0].Features.Length]);
        for (var bias = 0.0; bias <= Steepest + Step / 2; bias += Step)
        {
            var examination = new Examination(bias);
            var likelihood = examination.Fit(log, weights);
            if (likelihood > most) (best, most) = (examination, likelihood);
        }
        return best;
    }

    /// <param name="Features">Centred, in standard deviations; the last is 1, for the constant.</param>
    /// <param name="Position">From 1 on.</param>
    /// <param name="Reacted">Whether anything came of it.</param>
    internal readonly record struct Row(double[] Features, int Position, bool Reacted);

    /// <summary>Goes uphill from given weights by Fisher's scoring, and says how far up it came.</summary>
    private double Fit(IReadOnlyList<Row> log, double[] weights)
    {
        const int Rounds = 12;
        for (var round = 0; round < Rounds; round++)
        {
            var (information, slope) = (new double[weights.Length, weights.Length], new double[weights.Length]);
            foreach (var row in log)
            {
                var (looked, good) = (Looked(row.Position), Good(row, weights));
                var seen = looked * good;
                var (turn, spread) = (seen * (1 - good), Math.Max(1e-9, seen * (1 - seen)));
                var (push, pull) = (((row.Reacted ? 1 : 0) - seen) * turn / spread, turn * turn / spread);
                for (var i = 0; i < weights.Length; i++)
                {
                    slope[i] += push * row.Features[i];
                    var part = pull * row.Features[i];
                    for (var j = 0; j <= i; j++) information[i, j] += part * row.Features[j];
                }
            }
            for (var i = 0; i < weights.Length; i++)
            {
                (slope[i], information[i, i]) = (slope[i] - weights[i], information[i, i] + 1);
                for (var j = 0; j < i; j++) information[j, i] = information[i, j];
            }
            var change = LinearSystem.Solve(information, slope);
            for (var i = 0; i < weights.Length; i++) weights[i] += Math.Clamp(change[i], -1, 1);
            if (change.All(c => Math.Abs(c) < 1e-3)) break;
        }
        return Likelihood(log, weights);
    }

    private double Likelihood(IReadOnlyList<Row> log, double[] weights)
    {
        var sum = -weights.Sum(w => w * w) / 2;
        foreach (var row in log)
        {
            var seen = Math.Clamp(Looked(row.Position) * Good(row, weights), 1e-9, 1 - 1e-9);
            sum += Math.Log(row.Reacted ? seen : 1 - seen);
        }
        return sum;
    }

    private static double Good(Row row, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * row.Features[i];
        return 1 / (1 + Math.Exp(-Math.Clamp(sum, -30, 30)));
    }
}
