using FsCheck;
using FsCheck.Fluent;
using ThonSo.Outreach.Today;
using Xunit;

namespace ThonSo.Outreach.Tests;

/// <summary>The order in which a member walks.</summary>
public sealed class WalkingOrderTests
{
    private static readonly DateTime Eight = new(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Numbers_go_as_people_count_them_and_places_by_the_alphabet() =>
        Assert.Equal(["2", "1", "4", "3"], Walk(At("1", "số 10 đường liên thôn"), At("2", "số 9 đường liên thôn"), At("3", "xóm trên"), At("4", "xóm dưới")));

    [Fact]
    public void Appointments_come_first_neighbours_are_visited_on_the_way_and_the_rest_goes_on_from_there() =>
        Assert.Equal(["late", "near late", "later", "on", "around"],
            Walk(At("around", "cạnh ao"), At("on", "gần hồ"), At("later", "đầu thôn", 10), At("late", "cuối thôn", 9), At("near late", "cuối thôn")));

    [Fact]
    public void Nobody_is_left_out_and_nobody_visited_twice() => Prop.ForAll(
        (from code in Gen.Choose(1, 20)
         from place in Gen.Elements("", "gần hồ", "số 2", "số 10", "đầu thôn")
         from hour in Gen.Choose(-6, 9)
         select At($"H-{code:D3}", place, hour < 0 ? null : hour)).ListOf().ToArbitrary(), stops =>
    {
        var way = WalkingOrder.Of(stops);
        var hours = way.Where(s => s.At is not null).Select(s => s.At).ToList();
        return way.Count == stops.Count && stops.All(s => way.Contains(s)) && hours.SequenceEqual(hours.Order())
            // The same whoever is listed first.
            && way.Select(s => (s.Code, s.Where, s.At)).SequenceEqual(WalkingOrder.Of(Enumerable.Reverse(stops)).Select(s => (s.Code, s.Where, s.At)));
    }).QuickCheckThrowOnFailure();

    private static List<string> Walk(params Stop[] stops) => [.. WalkingOrder.Of(stops).Select(s => s.Code)];

    private static Stop At(string code, string place, int? hour = null) => new(Guid.Empty, "", code, place, null, hour is { } h ? Eight.AddHours(h - 8) : null, []);
}
