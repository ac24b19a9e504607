// The winscard functions that the PC/SC adapter uses, as a link seam.
#include <winscard.h>

#include "tests/support/winscard/ActiveFake.h"
#include "tests/support/winscard/FakeWinscard.h"

namespace amphoe::tests {

std::atomic<FakeWinscard*>& active_fake() {
    static std::atomic<FakeWinscard*> fake{nullptr};
    return fake;
}

}  // namespace amphoe::tests

namespace {

amphoe::tests::FakeWinscard& fake() {
    return *amphoe::tests::active_fake().load();
}

}  // namespace

extern "C" {

const SCARD_IO_REQUEST g_rgSCardT0Pci = {SCARD_PROTOCOL_T0, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardT1Pci = {SCARD_PROTOCOL_T1, sizeof(SCARD_IO_REQUEST)};

LONG SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT context) {
    return fake().establish(context);
}

LONG SCardReleaseContext(SCARDCONTEXT context) {
    return fake().release(context);
}

LONG SCardListReaders(SCARDCONTEXT context, LPCSTR, LPSTR names, LPDWORD length) {
    return fake().list(context, names, length);
}

LONG SCardGetStatusChange(SCARDCONTEXT context, DWORD patience, SCARD_READERSTATE* states, DWORD count) {
    return fake().status_change(context, patience, states, count);
}

LONG SCardConnect(SCARDCONTEXT context, LPCSTR reader, DWORD, DWORD, LPSCARDHANDLE card, LPDWORD protocol) {
    return fake().connect(context, reader, card, protocol);
}

LONG SCardDisconnect(SCARDHANDLE card, DWORD) {
    return fake().disconnect(card);
}

LONG SCardReconnect(SCARDHANDLE card, DWORD, DWORD, DWORD, LPDWORD) {
    return fake().reconnect(card);
}

LONG SCardBeginTransaction(SCARDHANDLE card) {
    return fake().begin(card);
}

LONG SCardEndTransaction(SCARDHANDLE card, DWORD) {
    return fake().end(card);
}

LONG SCardStatus(SCARDHANDLE card, LPSTR, LPDWORD, LPDWORD, LPDWORD, LPBYTE atr, LPDWORD length) {
    return fake().status(card, atr, length);
}

LONG SCardTransmit(SCARDHANDLE card, const SCARD_IO_REQUEST*, LPCBYTE command, DWORD size, SCARD_IO_REQUEST*,
                   LPBYTE answer, LPDWORD length) {
    return fake().transmit(card, command, size, answer, length);
}

}  // extern "C"
