using System.Text;
using FsCheck.Fluent;
using ThonSo.Core.Values;
using Xunit;

namespace ThonSo.Core.Tests.Values;

/// <summary>The QR codes of identity cards, of invented people.</summary>
public sealed class CardTextTests
{
    private const string Chip = "066085000123|240123456|NGUYỄN VĂN MẪU|15031985|Nam|Thôn 4, Hòa Phú, Thành phố Buôn Ma Thuột, Đắk Lắk|12082021";
    private const string NoOldNumber = "066190004567||H'Thử Niê|02111990|Nữ|Buôn Mẫu, Hòa Xuân, Thành phố Buôn Ma Thuột, Đắk Lắk|05092022";
    private const string New = "066310000999||TRẦN THỊ THỬ|20052010|Nữ|Thôn 5, Hòa Phú, Đắk Lắk|01082024||||";

    [Fact]
    public void A_card_with_a_chip_is_read()
    {
        var card = Read(Chip);
        Assert.Equal(("066085000123", "240123456", "Nguyễn Văn Mẫu", "1985-03-15", Sex.Male), (card.Number.Digits, card.OldNumber, card.Name, card.Birth.ToString(), card.Sex));
        Assert.Equal(("Thôn 4, Hòa Phú, Thành phố Buôn Ma Thuột, Đắk Lắk", "2021-08-12"), (card.Address, card.Issued.ToString()));
        Assert.Empty(card.Extras);
        Assert.Equal(IdentityDoubts.None, card.Number.Check(card.Birth, card.Sex));
    }

    [Fact]
    public void A_card_without_an_old_number_is_read()
    {
        var card = Read(NoOldNumber);
        Assert.Equal((null, "H'Thử Niê", "1990-11-02", Sex.Female), (card.OldNumber, card.Name, card.Birth.ToString(), card.Sex));
    }

    [Fact]
    public void A_card_of_2024_is_read_and_its_further_fields_are_kept()
    {
        Assert.Empty(Read(New).Extras);
        Assert.Equal("2024-08-01", Read(New).Issued.ToString());
        Assert.Equal(["", "A", "B"], Read(New[..^4] + "||A|B|").Extras);
    }

    [Theory]
    [InlineData(Chip + "\r\n")]
    [InlineData("\ufeff " + Chip + "|")]
    [InlineData(Chip + "|||||\n")]
    [InlineData("066 085 000 123|240123456| NGUYỄN  VĂN MẪU |15/03/1985|NAM|Thôn 4, Hòa Phú, Thành phố Buôn Ma Thuột, Đắk Lắk|12/08/2021")]
    public void Harmless_differences_do_not_matter(string scanned)
    {
        var card = Read(scanned);
        Assert.Equal(Read(Chip) with { Extras = card.Extras }, card);
        Assert.Empty(card.Extras);
    }

    [Fact]
    public void A_decomposed_name_is_the_same_name() => Assert.Equal("Nguyễn Văn Mẫu", Read(Chip.Normalize(NormalizationForm.FormD)).Name);

    [Theory]
    [InlineData("NGUYỄN VĂN MẪU", "Nguyễn Văn Mẫu")]
    [InlineData("H'THỬ NIÊ", "H'Thử Niê")]
    [InlineData("H’THỬ NIÊ KDĂM", "H’Thử Niê Kdăm")]
    [InlineData("Y-MẪU ÊBAN", "Y-Mẫu Êban")]
    [InlineData("Y MẪU BKRÔNG", "Y Mẫu Bkrông")]
    [InlineData("ĐẶNG ƯỚC ÂN", "Đặng Ước Ân")]
    [InlineData("K'MẪU", "K'Mẫu")]
    [InlineData("Y THỬ KSÔ\u0306R", "Y Thử Ksô\u0306r")]
    [InlineData("H'Thử Niê", "H'Thử Niê")]
    [InlineData("NGUYEN VAN MAU", "Nguyen Van Mau")]
    [InlineData("NGUY?N V?N M?U", "Nguy?n V?n M?u")]
    public void A_name_in_capitals_is_written_as_a_name(string printed, string name) =>
        Assert.Equal(name, Read($"066085000123||{printed}|15031985|Nam|Thôn 4|12082021").Name);

    [Fact]
    public void An_old_number_may_be_a_cancelled_one_of_twelve_digits() =>
        Assert.Equal("066085000999", Read(Chip.Replace("240123456", "066085000999")).OldNumber);

    [Theory]
    [InlineData("Nam", Sex.Male)]
    [InlineData("nam", Sex.Male)]
    [InlineData("Nữ", Sex.Female)]
    [InlineData("NỮ", Sex.Female)]
    [InlineData("Nu", Sex.Female)]
    [InlineData("N?", Sex.Female)]
    [InlineData("N", Sex.Female)]
    [InlineData("Nuwx", Sex.Female)]
    [InlineData("Nu74", Sex.Female)]
    public void Sex_is_read_although_accents_are_lost(string printed, Sex sex) => Assert.Equal(sex, Read($"066085000123||MẪU|15031985|{printed}|Thôn 4|12082021").Sex);

    [Fact]
    public void Lost_accents_an_unknown_day_and_a_left_out_field_are_tolerated()
    {
        var card = Read("066050000123|NGUYEN VAN MAU|00001950|Nam|Thon 4, Hoa Phu|12082021");
        Assert.Equal((null, "Nguyen Van Mau", "1950", "Thon 4, Hoa Phu"), (card.OldNumber, card.Name, card.Birth.ToString(), card.Address));
        Assert.Null(Read("066085000123||MẪU|15031985|Nam|Thôn 4|").Issued);
    }

    [Theory]
    [InlineData(null, CardProblem.Empty)]
    [InlineData(" \r\n", CardProblem.Empty)]
    [InlineData("||||||", CardProblem.Empty)]
    [InlineData("https://example.vn/066085000123", CardProblem.OtherCode)]
    [InlineData("00020101021238570010A000000727", CardProblem.OtherCode)]
    [InlineData("066085000123\n", CardProblem.NumberOnly)]
    [InlineData("DN4660000000001|4E677579E1BB856E2056C4836E204DE1BAAB75|15/03/1985|1|5468C3B46E2034|66 - 001|01/01/2026|-|12/01/2026|", CardProblem.HealthInsurance)]
    [InlineData("6600000001|4E677579E1BB856E2056C4836E204DE1BAAB75|15/03/1985|1|5468C3B46E2034|66 - 001|01/01/2026", CardProblem.HealthInsurance)]
    [InlineData("066085000123|4E677579E1BB856E2056C4836E204DE1BAAB75|15/03/1985|1|5468C3B46E2034|66 - 001|01/01/2026", CardProblem.HealthInsurance)]
    [InlineData("066085000123|240123456|NGUYỄN VĂN MẪU|15031985|Nam|Thôn 4, Hòa", CardProblem.CutShort)]
    [InlineData("066085000123|", CardProblem.CutShort)]
    [InlineData("66085000123|240123456|NGUYỄN VĂN MẪU|15031985|Nam|Thôn 4|12082021", CardProblem.Number)]
    [InlineData("066085000123|240123456||15031985|Nam|Thôn 4|12082021", CardProblem.Name)]
    [InlineData("066085000123|240123456|NGUYỄN VĂN MẪU|31021985|Nam|Thôn 4|12082021", CardProblem.Birth)]
    [InlineData("066085000123|240123456|NGUYỄN VĂN MẪU|15031985||Thôn 4|12082021", CardProblem.Sex)]
    [InlineData("066085000123|240123456|NGUYỄN VĂN MẪU|15031985|Khác|Thôn 4|12082021", CardProblem.Sex)]
    public void What_is_wrong_is_said(string? scanned, CardProblem problem)
    {
        var reading = CardText.Read(scanned);
        Assert.Null(reading.Card);
        Assert.Equal(problem, reading.Problem);
    }

    [Fact]
    public void A_card_does_not_print_the_person() => Assert.Equal("card of 066******123", $"{Read(Chip)}");

    [Fact]
    public void Nothing_scanned_throws_and_there_is_always_an_answer() =>
        Typed.Holds(text => CardText.Read(text) is var reading && (reading.Card is null) != (reading.Problem is null));

    [Fact]
    public void A_damaged_card_is_read_or_refused_with_a_reason() =>
        Typed.Holds((from card in Gen.Elements(Chip, NoOldNumber, New)
                     from start in Gen.Choose(0, card.Length)
                     from length in Gen.Choose(0, card.Length - start)
                     from put in Typed.Text.Generator.Resize(3)
                     select card.Remove(start, length).Insert(start, put)).ToArbitrary(), text =>
            CardText.Read(text) is var reading && (reading.Card is null) != (reading.Problem is null)
            && (reading.Card is not { } read || (read.Name.IsNormalized() && read.Name.Trim() == read.Name && read.OldNumber != "")));

    private static CardText Read(string scanned)
    {
        var reading = CardText.Read(scanned);
        Assert.Null(reading.Problem);
        return reading.Card!;
    }
}
