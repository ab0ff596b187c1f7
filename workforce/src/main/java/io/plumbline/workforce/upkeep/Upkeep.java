package io.plumbline.workforce.upkeep;

import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.duty.Duty;
import io.plumbline.workforce.login.LoginLimit;
import io.plumbline.workforce.task.PersonalLeases;
import java.time.Clock;
import java.time.Duration;

/** Takes away what nobody needs any more. */
public final class Upkeep implements Duty {
  private final AuditLog audit;
  private final Duration auditRetention;
  private final LoginLimit limit;
  private final PersonalLeases leases;
  private final Clock clock;

  /**
   * @param auditRetention how long lines of the audit log are kept
   */
  public Upkeep(
      AuditLog audit,
      Duration auditRetention,
      LoginLimit limit,
      PersonalLeases leases,
      Clock clock) {
    this.audit = audit;
    this.auditRetention = auditRetention;
    this.limit = limit;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public void perform() {
    audit.forgetBefore(clock.instant().minus(auditRetention));
    limit.forgetOld();
    leases.forgetStrayDrafts();
  }
}
