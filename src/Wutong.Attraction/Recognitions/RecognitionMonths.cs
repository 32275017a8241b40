using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Recognitions;

/// <summary>Which month something counts in, and by which scheme.</summary>
internal static class RecognitionMonths
{
    extension(WutongDb db)
    {
        /// <summary>The scheme in force in a month; the examples where nobody has set one. Not to be changed through this.</summary>
        public async Task<PointScheme> SchemeForAsync(DateOnly month) =>
            await db.PointSchemes.Whole.AsNoTracking().Include(s => s.Rules).Where(s => s.FromMonth <= month).OrderByDescending(s => s.FromMonth).FirstOrDefaultAsync() ?? PointScheme.Example();

        /// <summary>The first open month for what is filed on a day: that day's month until the cut-off day, the next one after it. Begun where it is not there; part of a write.</summary>
        public async Task<MonthlyRecognition> MonthForAsync(DateOnly day, DateTimeOffset now)
        {
            var month = day.MonthStart();
            if (day.Day > (await db.SchemeForAsync(month)).CutOffDay) month = month.AddMonths(1);
            return await db.OpenMonthAsync(month, now);
        }

        /// <summary>The first month from this one on that is not closed.</summary>
        public async Task<MonthlyRecognition> OpenMonthAsync(DateOnly from, DateTimeOffset now)
        {
            var known = await db.MonthlyRecognitions.Whole.Where(m => m.Month >= from).ToDictionaryAsync(m => m.Month);
            while (known.TryGetValue(from, out var month) && month.IsClosed) from = from.AddMonths(1);
            if (!known.TryGetValue(from, out var open)) db.MonthlyRecognitions.Add(open = new MonthlyRecognition { Month = from });
            open.Change(now);
            return open;
        }
    }
}
