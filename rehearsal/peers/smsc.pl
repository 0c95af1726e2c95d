#!/usr/bin/perl
# A text centre for the rehearsal: speaks SMPP 3.4 by Net::SMPP (Debian's libnet-smpp-perl), which is not our code.
# usage: smsc.pl PORT SYSTEM_ID PASSWORD
# Each message that it takes is a line of JSON on its output; a line of JSON on its input is a text that somebody sends:
#   out  {"ready":PORT} {"bound":"SYSTEM_ID"} {"refused":"SYSTEM_ID"} {"id":"…","to":"…","from":"…","text":"…"}
#   in   {"from":"…","to":"…","text":"…"} {"swallow":true}
# While it swallows it takes every message with an OK, and nothing comes of any.
use strict;
use warnings;
use Encode qw(decode encode);
use IO::Select;
use JSON::PP;
use Net::SMPP;
use POSIX qw(strftime);

my ($port, $system_id, $password) = @ARGV;
my $json = JSON::PP->new->canonical->utf8;
$| = 1;
sub say_line { print $json->encode($_[0]), "\n" }

my $listen = Net::SMPP->new_listen('127.0.0.1', port => $port, smpp_version => 0x34, async => 1)
    or die "cannot listen on $port: $!\n";
my $select = IO::Select->new($listen, \*STDIN);
# No number is given twice, in this life or the next.
my ($count, $life, $swallows, %bound, %parts) = (0, $$ * 100_000 + time % 100_000, 0);
say_line({ ready => $listen->sockport + 0 });

# GSM 03.38 as far as ASCII goes, which is how the rehearsal's English texts are written; Urdu comes as UCS-2.
sub words {
    my ($bytes, $coding) = @_;
    return decode('UCS-2BE', $bytes) if $coding == 8;
    $bytes =~ tr/\x00/@/;
    return decode('ISO-8859-1', $bytes);
}

# A long text comes in parts with a header of its own (3GPP TS 23.040, 9.2.3.24.1): joined when the last has come.
sub whole {
    my ($pdu) = @_;
    my $bytes = length($pdu->{short_message} // '') ? $pdu->{short_message} : ($pdu->{message_payload} // '');
    return $bytes unless ($pdu->{esm_class} & 0x40);
    my $length = ord(substr($bytes, 0, 1));
    my (undef, undef, undef, $ref, $total, $no) = unpack('CCCCCC', $bytes);
    $parts{ $pdu->{destination_addr} }{$ref}[$no - 1] = substr($bytes, $length + 1);
    my $have = $parts{ $pdu->{destination_addr} }{$ref};
    return undef if grep { !defined $have->[$_] } 0 .. $total - 1;
    delete $parts{ $pdu->{destination_addr} }{$ref};
    return join '', @$have;
}

sub receipt {
    my ($client, $pdu, $id) = @_;
    my $at = strftime('%y%m%d%H%M', gmtime);
    $client->deliver_sm(
        esm_class => 0x04,
        source_addr => $pdu->{destination_addr},
        destination_addr => $pdu->{source_addr},
        short_message => "id:$id sub:001 dlvrd:001 submit date:$at done date:$at stat:DELIVRD err:000 text:",
    );
}

sub gone { my ($client) = @_; $select->remove($client); delete $bound{$client}; close $client }

sub pdu {
    my ($client) = @_;
    my $pdu = $client->read_pdu or return gone($client);
    my $cmd = $pdu->{cmd};
    if ($cmd == 0x09 || $cmd == 0x02 || $cmd == 0x01) {
        my $right = $pdu->{system_id} eq $system_id && $pdu->{password} eq $password;
        my %answer = (system_id => 'SMSC', seq => $pdu->{seq}, status => $right ? 0 : 0x0e);
        $cmd == 0x09 ? $client->bind_transceiver_resp(%answer)
            : $cmd == 0x02 ? $client->bind_transmitter_resp(%answer)
            : $client->bind_receiver_resp(%answer);
        say_line({ ($right ? 'bound' : 'refused') => $pdu->{system_id} });
        return gone($client) unless $right;
        $bound{$client} = $client;
    } elsif (!$bound{$client}) {
        gone($client);
    } elsif ($cmd == 0x15) {
        $client->enquire_link_resp(seq => $pdu->{seq});
    } elsif ($cmd == 0x06) {
        $client->unbind_resp(seq => $pdu->{seq});
        gone($client);
    } elsif ($cmd == 0x04) {
        my $id = sprintf '%d%05d', $life, ++$count;
        $client->submit_sm_resp(message_id => $id, seq => $pdu->{seq});
        return if $swallows;
        my $bytes = whole($pdu);
        say_line({
            id => $id,
            to => $pdu->{destination_addr},
            from => $pdu->{source_addr},
            text => words($bytes, $pdu->{data_coding}),
        }) if defined $bytes;
        receipt($client, $pdu, $id) if ($pdu->{registered_delivery} & 0x01);
    }
}

sub incoming {
    my ($line) = @_;
    my $said = $json->decode($line);
    return $swallows = $said->{swallow} ? 1 : 0 if exists $said->{swallow};
    my $plain = $said->{text} =~ /\A[\x20-\x7e]*\z/;
    my ($client) = values %bound or return say_line({ lost => 'nobody is bound' });
    $client->deliver_sm(
        source_addr => $said->{from},
        destination_addr => $said->{to},
        data_coding => $plain ? 0 : 8,
        short_message => $plain ? $said->{text} : encode('UCS-2BE', $said->{text}),
    );
}

my $rest = '';
while (my @ready = $select->can_read) {
    for my $handle (@ready) {
        if ($handle == $listen) {
            my $client = $listen->accept or next;
            $select->add($client);
        } elsif ($handle == \*STDIN) {
            sysread(STDIN, $rest, 65536, length $rest) or exit 0;
            incoming($1) while $rest =~ s/\A([^\n]*)\n//;
        } else {
            pdu($handle);
        }
    }
}
