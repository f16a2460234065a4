using System.Net.Sockets;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class PeerTests
{
    private TemporaryFolder _folder = null!;
    private Socket _near = null!;
    private Socket _far = null!;

    [SetUp]
    public void Connect()
    {
        _folder = new TemporaryFolder();
        using var listener = New();
        listener.Bind(new UnixDomainSocketEndPoint(_folder.At("socket")));
        listener.Listen();
        _far = New();
        _far.Connect(listener.LocalEndPoint!);
        _near = listener.Accept();
    }

    [TearDown]
    public void Disconnect()
    {
        _near.Dispose();
        _far.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void One_that_waits_for_its_answer_is_there()
    {
        Peer.HasGone(_near).ShouldBeFalse();
        Peer.ProcessOf(_near).ShouldBe(Environment.ProcessId);
    }

    [Test]
    public void One_that_has_closed_its_end_has_gone_as_soon_as_what_it_sent_is_read()
    {
        _far.Send([1]);
        _far.Dispose();

        Peer.HasGone(_near).ShouldBeFalse();
        _near.Receive(new byte[1]).ShouldBe(1);
        Peer.HasGone(_near).ShouldBeTrue();
    }

    [Test]
    public void Where_our_own_end_is_closed_nobody_is_there()
    {
        _near.Dispose();

        Peer.HasGone(_near).ShouldBeTrue();
    }

    private static Socket New() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
}
