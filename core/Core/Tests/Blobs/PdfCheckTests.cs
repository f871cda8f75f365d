using System.Globalization;
using System.Text;
using ThonSo.Core.Blobs.Papers;
using Xunit;

namespace ThonSo.Core.Tests;

/// <summary>What a PDF may hold and what not, however it is written down.</summary>
public sealed class PdfCheckTests
{
    private const string Act = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

    private static void Is(string? code, byte[] pdf) => Assert.Equal(code, PaperCheck.Look(new MemoryStream(pdf)).Refusal?.Code);

    [Theory]
    [InlineData("classic.pdf", 2), InlineData("linearized.pdf", 2), InlineData("objstm.pdf", 3)]
    public void An_ordinary_paper_is_taken_and_its_pages_are_counted(string sample, int pages)
    {
        var looked = PaperCheck.Look(new MemoryStream(Samples.Read(sample))).Value;
        Assert.Equal((PaperKind.Pdf, pages), (looked.Kind, looked.Pages));
    }

    [Theory]
    [InlineData("script.pdf", "paper.active"), InlineData("attached.pdf", "paper.active"), InlineData("encrypted.pdf", "paper.encrypted")]
    public void What_other_programs_write_is_recognised(string sample, string code) => Is(code, Samples.Read(sample));

    [Theory]
    [InlineData("/OpenAction [3 0 R /Fit]"), InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"), InlineData("/OpenAction 9 0 R"), InlineData("/OpenAction null")]
    [InlineData("/Lang (vi) /PageMode /UseNone /Title (50% of \\(all\\) 5 0 objects)"), InlineData("/Names << /Dests 7 0 R >> /AAPL:Keywords [ (a) <feff> ]")]
    public void Opening_on_a_page_and_other_harmless_things_are_taken(string catalogue) =>
        Is(null, Pdf.Page(catalogue, "/Annots [<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.org/JS/AA) >> >>]").Object(9, "[3 0 R /XYZ null null 0]").Bytes());

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), InlineData("/OpenAction << /S /J#61vaScript /J#53 (x) >>"), InlineData("/OpenAction<</S/Launch/F(cmd.exe)>>")]
    [InlineData("/OpenAction << /S /URI /URI (https://example.org) >>"), InlineData("/OpenAction << /S /Named /N /Print >>"), InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next 9 0 R >>")]
    [InlineData("/OpenAction << /S /GoTo /S /URI /URI (https://example.org) >>"), InlineData("/AA << /WC 9 0 R >>"), InlineData("/#41#41 9 0 R"), InlineData("/Names << /EmbeddedFiles 9 0 R >>")]
    [InlineData("/Names << /JavaScript 9 0 R >>"), InlineData("/AcroForm << /XFA 9 0 R >>"), InlineData("/A << /S /SubmitForm /F (https://example.org) >>"), InlineData("/A << /S /ImportData >>")]
    [InlineData("/A << /S /GoToR >>"), InlineData("/A << /S /GoToE >>"), InlineData("/A [ << /S /Rendition >> ]"), InlineData("/X << /Type /Filespec /EF << /F 9 0 R >> >>")]
    [InlineData("/X /RichMedia"), InlineData("/X /Sound"), InlineData("/X /Movie"), InlineData("/X /3D"), InlineData("/X % a comment\n<< %another\r/JS(x)>>"), InlineData("/JS<414243>")]
    public void Whatever_acts_opens_or_carries_something_is_refused(string catalogue)
    {
        Is("paper.active", Pdf.Page(catalogue).Bytes());
        Is("paper.active", Pdf.Page().Objects(20, (21, "[1 2 3]"), (22, $"<< {catalogue} >>"), (23, "null")).Bytes());
    }

    [Theory, InlineData("<< /S /URI /URI (https://example.org) >>"), InlineData("<< /S /GoTo /D [3 0 R /Fit] /Next 8 0 R >>"), InlineData("8 0 R")]
    public void An_action_on_opening_is_followed_to_where_it_is_written(string action)
    {
        Is("paper.active", Pdf.Page("/OpenAction 9 0 R").Object(9, action).Bytes());
        Is("paper.active", new Pdf().Object(9, action).Raw(Encoding.Latin1.GetString(Pdf.Page("/OpenAction 9 0 R").Bytes())[9..]).Bytes());
        Is("paper.active", Pdf.Page("/OpenAction 9 0 R").Objects(20, (8, "1"), (9, action)).Bytes());
    }

    [Fact]
    public void Names_that_fonts_choose_for_themselves_mean_nothing()
    {
        Is(null, Pdf.Page().Object(5, "<< /Type /Encoding /Differences [ 1 /AA /JS /3D 65 /Sound ] >>").Object(6, "<< /CharProcs << /AA 7 0 R /3D 7 0 R >> >>").Bytes());
        Is("paper.active", Pdf.Page().Object(5, $"<< /Type /Encoding /Differences [ 1 /AA {Act} ] >>").Bytes());
        Is("paper.active", Pdf.Page().Object(6, $"<< /CharProcs << /AA {Act} >> >>").Bytes());
    }

    [Fact]
    public void A_stream_of_objects_that_cannot_be_looked_into_is_refused()
    {
        var (head, content) = Pdf.Join((21, Act));
        var packed = Pdf.Pack(Encoding.Latin1.GetBytes(head + content));
        var known = $"/Type /ObjStm /N 1 /First {head.Length}";
        var hexadecimal = Encoding.ASCII.GetBytes(Convert.ToHexString(packed) + ">");

        foreach (var filter in new[] { "/ASCIIHexDecode", "[/ASCIIHexDecode /FlateDecode]", "/LZWDecode", "/Fl", "/Crypt", "9 0 R", "[9 0 R]", "[/FlateDecode /FlateDecode]", "/FlateDecode /DecodeParms << /Predictor 12 >>", "/FlateDecode /Filter /ASCIIHexDecode" })
            Is("paper.not-inspectable", Pdf.Page().Stream(20, $"{known} /Filter {filter}", hexadecimal).Object(9, "/FlateDecode").Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, $"/Type /ObjStm /N 1 /First 9 0 R /Filter /FlateDecode", packed).Object(9, "5").Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, $"{known} /First 2 /Filter /FlateDecode", packed).Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, $"/Type 9 0 R /N 1 /First {head.Length} /Filter /FlateDecode", packed).Object(9, "/ObjStm").Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, $"/N 1 /First {head.Length} /Filter /FlateDecode", packed).Bytes());
        var harmless = Pdf.Pack("21 0 [1 2 3 4 5 6 7 8 9 10] % the end"u8.ToArray());
        Is(null, Pdf.Page().Stream(20, "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", harmless).Bytes());
        for (var cut = 1; cut < 10; cut++) Is("paper.not-inspectable", Pdf.Page().Stream(20, "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", harmless[..^cut]).Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", harmless.With(harmless.Length - 1, 0)).Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, $"{known} /Filter /FlateDecode", new byte[40]).Bytes());
        Is("paper.not-inspectable", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf.Page().Objects(20, (21, "1")).Bytes()).Replace("stream\nx", "stream \nx", StringComparison.Ordinal)));
        // Looked into, and not liked: as it is, with its length written elsewhere, and with a length that is wrong.
        Is("paper.active", Pdf.Page().Stream(20, $"{known} /Filter [ /FlateDecode ]", packed).Bytes());
        Is("paper.active", Pdf.Page().Stream(20, $"{known} /Filter /Flate#44ecode", packed, "9 0 R").Object(9, $"{packed.Length}").Bytes());
        Is("paper.active", Pdf.Page().Stream(20, $"{known} /Filter /FlateDecode", packed, "3").Bytes());
        Is("paper.active", Pdf.Page().Stream(20, known, Encoding.Latin1.GetBytes(head + content)).Bytes());
    }

    [Fact]
    public void An_object_of_a_stream_begins_where_a_value_begins()
    {
        // Sent into the string, into the comment or into the array, a reader finds an action there.
        Places("(<< /S /Launch >>)", 1);
        Places("% /Launch\n1", 2);
        Places("<< /Differences [ /Launch ] >>", 18);
        Places("1", 700);

        static void Places(string value, int place)
        {
            var head = $"21 {place} ";
            Is("paper.not-inspectable", Pdf.Page().Stream(20, $"/Type /ObjStm /N 1 /First {head.Length} /Filter /FlateDecode", Pdf.Pack(Encoding.Latin1.GetBytes(head + value))).Bytes());
        }
    }

    [Fact]
    public void An_object_hidden_where_none_should_be_is_refused()
    {
        var hidden = $"21 0 obj {Act} endobj";
        foreach (var way in new[] { hidden, hidden.Replace("21 0 obj", "21\n0\tobj", StringComparison.Ordinal), hidden.Replace("21 0 obj", "21 % a\r% b\n 0obj", StringComparison.Ordinal), hidden.Replace("21 0 obj", $"21 %{new string('x', 400)}\n0 obj", StringComparison.Ordinal), hidden.Replace("21 0", "21" + new string(' ', 400) + "0", StringComparison.Ordinal) })
        {
            Is("paper.not-inspectable", Pdf.Page().Stream(20, "", Encoding.Latin1.GetBytes("a picture " + way)).Bytes());
            Is("paper.not-inspectable", Pdf.Page($"/Title ({way.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})").Bytes());
        }
        Is("paper.not-inspectable", Pdf.Page().Raw($"% {hidden}\n").Bytes());
        // Across the border of what is read at once.
        for (var before = 16360; before < 16400; before++)
            Is("paper.not-inspectable", Pdf.Page().Stream(20, "", [.. new byte[before], .. Encoding.Latin1.GetBytes(hidden)]).Bytes());
        Is(null, Pdf.Page().Stream(20, "", "(some obj, 5 objects, 21 obj, 21 0 objects, a trailer <)"u8[..^3].ToArray()).Bytes());
    }

    [Fact]
    public void A_trailer_hidden_where_none_should_be_is_refused()
    {
        foreach (var way in new[] { "trailer << /Root << >> >>", "trailer\n<<>>", "trailer<<>>", "trailer % c", "trailer" + new string(' ', 80) })
        {
            Is("paper.not-inspectable", Pdf.Page().Stream(20, "", Encoding.Latin1.GetBytes(way)).Bytes());
            Is("paper.not-inspectable", Pdf.Page($"/Title ({way})").Bytes());
        }
        for (var before = 16360; before < 16400; before++)
            Is("paper.not-inspectable", Pdf.Page().Stream(20, "", [.. new byte[before], .. "obj trailer <<>>"u8]).Bytes());
        Is(null, Pdf.Page("/Title (the trailer of a lorry)").Stream(20, "", "a trailer, and a trailer"u8.ToArray()).Bytes());
    }

    [Fact]
    public void Content_of_pictures_and_pages_is_passed_over()
    {
        var random = Store.Random(200_000);
        Is(null, Pdf.Page().Stream(20, "/Subtype /Image", [.. random, .. "/JS /JavaScript << ( [ endstrea"u8]).Bytes());
        Is(null, Pdf.Page().Stream(20, "/Subtype /Image", random, "9 0 R").Object(9, $"{random.Length}").Bytes());
        Is("paper.active", Pdf.Page().Stream(20, "/F (https://example.org/picture.jpg)", random).Bytes());
    }

    [Fact]
    public void A_password_is_named_even_when_the_rest_is_unreadable()
    {
        Is("paper.encrypted", Pdf.Page().Stream(20, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Store.Random(64)).Bytes("/Encrypt 9 0 R"));
        Is("paper.encrypted", Pdf.Page("/OpenAction << /S /JavaScript /JS (x) >>").Bytes("/Encr#79pt << /V 4 >>"));
    }

    [Fact]
    public void A_paper_is_whole_from_its_first_byte_to_its_last_line()
    {
        var whole = Pdf.Page().Bytes();
        Is(null, whole);
        Is(null, [.. whole, .. new byte[600]]);
        Is(null, [.. whole, .. "\r\n\r\n"u8]);
        for (var length = 1; length < whole.Length - 1; length++)
            Assert.True(PaperCheck.Look(new MemoryStream(whole[..length])).Refusal is not null, $"{length} of {whole.Length} bytes were taken");
        Is("paper.unknown-kind", [.. "GIF89a"u8, .. whole]);
        Is("paper.unknown-kind", [(byte)'\n', .. whole]);
        Is("paper.broken", [.. whole, .. "PK\x03\x04 another file"u8]);
        Is("paper.broken", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(whole).Replace("%PDF-1.7", "%PDF-x.7", StringComparison.Ordinal)));
        Is("paper.broken", "%PDF-1.7\nstartxref\n5\n%%EOF"u8.ToArray());
    }

    [Fact]
    public void What_some_writers_get_wrong_is_forgiven()
    {
        var text = Encoding.Latin1.GetString(Pdf.Page().Bytes());
        Is(null, Encoding.Latin1.GetBytes(text.Replace("endobj\n", "endobj", StringComparison.Ordinal)));
        Is(null, Encoding.Latin1.GetBytes(text.Replace("\nendstream\n", "endstream", StringComparison.Ordinal)));
        Is(null, [.. Encoding.Latin1.GetBytes(text.TrimEnd('\n')), .. Encoding.Latin1.GetBytes("9 0 obj<<>>endobj\nstartxref\n9\n%%EOF")]);
        Is("paper.active", [.. Encoding.Latin1.GetBytes(text.TrimEnd('\n')), .. Encoding.Latin1.GetBytes($"9 0 obj{Act}endobj\nstartxref\n9\n%%EOF")]);
    }

    [Fact]
    public void Bombs_do_not_go_off()
    {
        var bomb = Pdf.Pack(Encoding.Latin1.GetBytes("21 0 " + new string(' ', 60_000_000) + "1"));
        Is("paper.not-inspectable", Pdf.Page().Stream(20, "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", bomb).Bytes());

        var many = Pdf.Page();
        var packed = Pdf.Pack(Encoding.Latin1.GetBytes("21 0 1" + new string(' ', 7_000_000)));
        for (var i = 0; i < 200; i++) many.Stream(20 + i, "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode", packed);
        Is("paper.not-inspectable", many.Bytes());

        var wrong = Pdf.Page();
        for (var i = 0; i < 1100; i++) wrong.Stream(20 + i, "", [1, 2, 3], "100000");
        Is("paper.not-inspectable", wrong.Bytes());

        Is("paper.not-inspectable", Pdf.Page("/A " + new string('[', 5000)).Bytes());
        Is("paper.not-inspectable", Pdf.Page("/A " + string.Concat(Enumerable.Repeat("<</A ", 5000))).Bytes());
        Is("paper.not-inspectable", Pdf.Page().Stream(20, "/Type /ObjStm /N 999999999 /First 5 /Filter /FlateDecode", packed).Bytes());
        Is("paper.not-inspectable", Pdf.Page("/A (" + new string('(', 100_000)).Bytes());
        Is(null, Pdf.Page("/" + new string('A', 100_000) + " 1").Bytes());
        Is(null, Pdf.Page($"/A {new string('9', 100_000)}", string.Create(CultureInfo.InvariantCulture, $"/B {double.MaxValue:F0}")).Bytes());
    }
}
