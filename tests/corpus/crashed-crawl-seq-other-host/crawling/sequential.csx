// Uses Site.Client for another host. Wrong (crashed): it throws HttpRequestException there, and nobody catches it; taken as an attempt to get out, forbidden.
List<Page> Crawl(string start, int workers)
{
    using var other = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, "http://elsewhere.test/"));
    using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, start));
    return [new Page(start, (int)response.StatusCode, Html.Title(response.Content.ReadAsStringAsync().Result))];
}
