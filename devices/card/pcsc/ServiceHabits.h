// How the smart-card service of this platform behaves.
#pragma once

namespace amphoe::devices::card {

/// True where the service ends by itself with the last reader (Windows, thai-id-card.md section 7): a missing service
/// then means that no reader is plugged in.
bool service_ends_with_last_reader();

}  // namespace amphoe::devices::card
