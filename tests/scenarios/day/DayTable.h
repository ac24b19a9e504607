// Counts and times of a replayed day, printed as a table.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace amphoe::testing {

class DayTable {
  public:
    void done(const std::string& what, long milliseconds) { times_[what].push_back(milliseconds); }
    /// A broken expectation: said at once and counted.
    void wrong(const std::string& what);
    int faults() const { return faults_; }
    /// Middle value of all visits so far; 0 before the first.
    long median_visit() const;
    void print() const;

  private:
    std::map<std::string, std::vector<long>> times_;
    int faults_ = 0;
};

}  // namespace amphoe::testing
