// Writes an answer to the connection, rightly or with the faults asked for.
#pragma once

#include <Poco/Net/HTTPServerResponse.h>

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/Faults.h"

namespace amphoe::centre {

/// May throw Poco's exceptions when the peer is gone.
void write_answer(const CentreAnswer& answer, const Faults& faults, Poco::Net::HTTPServerResponse& response);

}  // namespace amphoe::centre
