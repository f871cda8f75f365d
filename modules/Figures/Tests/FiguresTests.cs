using Microsoft.Extensions.DependencyInjection;
using ThonSo.Core.Acts;
using ThonSo.Core.Store;
using ThonSo.Core.Time;
using ThonSo.Dossiers;
using ThonSo.Procedures;
using ThonSo.Support;
using Xunit;

namespace ThonSo.Figures.Tests;

/// <summary>The public figures are those that a patient person would count from the journal by hand.</summary>
public sealed class FiguresTests
{
    private static readonly CommuneId Commune = TestSite.HoaPhu;
    private static readonly Actor Officer = new(NewId.Next(), Role.ReceivingOfficer);

    /// <summary>One dossier's story, and how a person would judge it.</summary>
    private sealed record Told(bool Accepted, bool Done, bool OnTime, bool Late, bool Refused, bool Withdrawn, bool Open, bool LateNow);

    [Theory, BothEngines]
    public async Task They_count_each_dossier_once_and_judge_it_when_the_result_is_there(string engine)
    {
        var clock = new SetClock(new DateTime(2026, 10, 5, 1, 30, 0, DateTimeKind.Utc), TimeProvider.System);
        await using var house = await Installation.StartAsync(engine, [new DossiersModule(), new FiguresModule()], clock);
        var random = new Random(20261122);
        var told = new List<Told>();
        for (var i = 1; i <= 60; i++)
        {
            told.Add(await StoryAsync(house, clock, random, i));
            clock.Advance(TimeSpan.FromMinutes(random.Next(1, 300)));
        }
        await house.StartReadersAsync();
        await house.ReadersSettledAsync();

        await using var scope = house.Services.CreateAsyncScope();
        var view = await new FiguresBook(scope.ServiceProvider.GetRequiredService<Db>(), clock).ReadAsync(Commune);
        Assert.Equal(
            (told.Count, told.Count(t => t.Accepted), told.Count(t => t.Done), told.Count(t => t.OnTime), told.Count(t => t.Late), told.Count(t => t.Refused), told.Count(t => t.Withdrawn)),
            (view.Total.Received, view.Total.Accepted, view.Total.Done, view.Total.OnTime, view.Total.Late, view.Total.Refused, view.Total.Withdrawn));
        Assert.Equal((told.Count(t => t.Open), told.Count(t => t.LateNow)), (view.InHand, view.LateNow));
        Assert.Equal((double)told.Count(t => t.OnTime) / told.Count(t => t.Done), view.Total.OnTimeShare);
        Assert.Equal(view.Total.Received, view.Months.Sum(m => m.Received));
        Assert.True(told.Exists(t => t.Late) && told.Exists(t => t.LateNow) && told.Exists(t => t.Refused), "The stories are too tame.");
    }

    [Fact]
    public void Nothing_judged_is_not_nought() =>
        Assert.Null(FiguresBook.Median([]));

    [Theory]
    [InlineData(new long[] { 3 }, 3)]
    [InlineData(new long[] { 1, 9 }, 1)]
    [InlineData(new long[] { 1, 2, 9 }, 2)]
    [InlineData(new long[] { 5, 5, 5, 40 }, 5)]
    public void The_median_is_the_lower_one(long[] hours, long median) =>
        Assert.Equal(median, FiguresBook.Median(hours.Select(h => new TookRow { Month = "2026-11", Hours = h, Dossiers = 1 })));

    [Theory, BothEngines]
    public async Task An_apology_with_a_new_date_does_not_make_it_on_time(string engine)
    {
        var clock = new SetClock(new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc), TimeProvider.System);
        await using var house = await Installation.StartAsync(engine, [new DossiersModule(), new FiguresModule()], clock);
        var (dossier, due) = (NewId.Next(), clock.UtcNow().AddDays(3));
        await CommitAsync(house, new DossierSubmitted(dossier, new DossierCode(1), new ProcedureCode("1.004873"), NewId.Next(), 0, default));
        await CommitAsync(house, Moved(dossier, Step.Accept, Stage.Submitted, Stage.Accepted, due));
        await CommitAsync(house, Moved(dossier, Step.Extend, Stage.Accepted, Stage.Accepted, due.AddDays(10)));
        clock.Advance(TimeSpan.FromDays(5));
        await CommitAsync(house, Moved(dossier, Step.AttachResult, Stage.Signed, Stage.Done, due.AddDays(10)));
        await house.StartReadersAsync();
        await house.ReadersSettledAsync();
        await using var scope = house.Services.CreateAsyncScope();
        var view = await new FiguresBook(scope.ServiceProvider.GetRequiredService<Db>(), clock).ReadAsync(Commune);
        Assert.Equal((0, 1), (view.Total.OnTime, view.Total.Late));
    }

    private static async Task<Told> StoryAsync(Installation house, SetClock clock, Random random, int number)
    {
        var dossier = NewId.Next();
        await CommitAsync(house, new DossierSubmitted(dossier, new DossierCode(number), new ProcedureCode("1.004873"), NewId.Next(), 0, default));
        var end = random.Next(10);
        if (end == 0) return new(false, false, false, false, false, false, true, false);
        if (end == 1)
        {
            await CommitAsync(house, Moved(dossier, Step.Refuse, Stage.Submitted, Stage.Refused, null));
            return new(false, false, false, false, true, false, false, false);
        }
        var due = clock.UtcNow().AddHours(random.Next(1, 60));
        await CommitAsync(house, Moved(dossier, Step.Accept, Stage.Submitted, Stage.Accepted, due));
        clock.Advance(TimeSpan.FromHours(random.Next(0, 40)));
        if (end == 2)
        {
            await CommitAsync(house, Moved(dossier, Step.Withdraw, Stage.Accepted, Stage.Withdrawn, null));
            return new(true, false, false, false, false, true, false, false);
        }
        // The stories go on for days after this one, so what is open now is late at the end.
        if (end == 3) return new(true, false, false, false, false, false, true, true);
        var onTime = clock.UtcNow() <= due;
        await CommitAsync(house, Moved(dossier, Step.AttachResult, Stage.Signed, Stage.Done, due));
        if (end > 6) return new(true, true, onTime, !onTime, false, false, true, false);
        await CommitAsync(house, Moved(dossier, Step.HandOver, Stage.Done, Stage.HandedOver, due));
        return new(true, true, onTime, !onTime, false, false, false, false);
    }

    private static DossierMoved Moved(Guid dossier, Step step, Stage from, Stage to, DateTime? due) =>
        new(dossier, new DossierCode(1), new ProcedureCode("1.004873"), Guid.Empty, step, from, to, to.Official(), due, null, null);

    private static Task<Receipt> CommitAsync(Installation house, IFact fact) => house.DoAsync(work => work.CommitAsync(Commune, Officer, RequestId.Fresh(), fact));
}
